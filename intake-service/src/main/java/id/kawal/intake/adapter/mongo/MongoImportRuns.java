package id.kawal.intake.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import id.kawal.events.ImportMode;
import id.kawal.intake.application.imports.ImportOptions;
import id.kawal.intake.application.imports.ImportOptions.EmptyStatus;
import id.kawal.intake.application.imports.ImportProgress;
import id.kawal.intake.application.imports.ImportProgress.State;
import id.kawal.intake.application.imports.ImportRuns;
import id.kawal.intake.application.imports.Rejection;
import id.kawal.intake.application.imports.RejectionReason;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * Imports in {@code imports}, their rejected rows in {@code import-rejections}: some hundred to a
 * document, with the run's id and a running number as {@code _id}, so that each is found by its
 * key.
 */
public final class MongoImportRuns implements ImportRuns {

    private static final String ID = "_id";
    private static final String CHUNKS = "rejectionChunks";

    private final MongoDatabaseFactory database;

    public MongoImportRuns(MongoDatabaseFactory database) {
        this.database = database;
    }

    private MongoCollection<Document> runs() {
        return database.getMongoDatabase().getCollection("imports");
    }

    private MongoCollection<Document> rejected() {
        return database.getMongoDatabase().getCollection("import-rejections");
    }

    @Override
    public void save(ImportProgress progress) {
        runs().replaceOne(
                        eq(ID, progress.id()), write(progress), new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<ImportProgress> find(String id) {
        return Optional.ofNullable(runs().find(eq(ID, id)).first()).map(MongoImportRuns::read);
    }

    @Override
    public void addRejections(String id, List<Rejection> rejections) {
        var number = 0;
        while (rejected().find(eq(ID, chunk(id, number))).first() != null) {
            number++;
        }
        rejected()
                .insertOne(
                        new Document(ID, chunk(id, number))
                                .append(
                                        CHUNKS,
                                        rejections.stream().map(MongoImportRuns::write).toList()));
    }

    @Override
    public List<Rejection> rejections(String id, int skip, int limit) {
        var found = new ArrayList<Rejection>();
        var chunk = rejected().find(eq(ID, chunk(id, 0))).first();
        for (int number = 1; chunk != null && found.size() < skip + limit; number++) {
            chunk.getList(CHUNKS, Document.class)
                    .forEach(document -> found.add(rejection(document)));
            chunk = rejected().find(eq(ID, chunk(id, number))).first();
        }
        return found.stream().skip(skip).limit(limit).toList();
    }

    private static String chunk(String id, int number) {
        return id + "/" + number;
    }

    private static Document write(Rejection rejection) {
        var document =
                new Document("row", rejection.row()).append("reason", rejection.reason().name());
        return rejection.trackingId() == null
                ? document
                : document.append("trackingId", rejection.trackingId());
    }

    private static Rejection rejection(Document document) {
        return new Rejection(
                document.getLong("row"),
                document.getString("trackingId"),
                RejectionReason.valueOf(document.getString("reason")));
    }

    private static Document write(ImportProgress run) {
        var options = run.options();
        var byStatus = new ArrayList<Document>();
        run.byStatus()
                .forEach((status, rows) ->
                        byStatus.add(new Document("status", status).append("rows", rows)));
        return new Document(ID, run.id())
                .append("state", run.state().name())
                .append("startedBy", run.startedBy())
                .append("mode", options.mode().name())
                .append("regionCode", options.regionCode())
                .append("asOf", text(options.asOf()))
                .append("zone", text(options.zone()))
                .append("empty", text(options.empty()))
                .append("rows", run.rows())
                .append("added", run.added())
                .append("updated", run.updated())
                .append("unchanged", run.unchanged())
                .append("rejected", run.rejected())
                .append("byStatus", byStatus)
                .append("failure", run.failure())
                .append("startedAt", Date.from(run.startedAt()))
                .append("updatedAt", Date.from(run.updatedAt()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static ImportProgress read(Document document) {
        var byStatus = new HashMap<String, Long>();
        for (var each : document.getList("byStatus", Document.class, List.of())) {
            byStatus.put(each.getString("status"), each.getLong("rows"));
        }
        return new ImportProgress(
                document.getString(ID),
                State.valueOf(document.getString("state")),
                document.getString("startedBy"),
                options(document),
                document.getLong("rows"),
                document.getLong("added"),
                document.getLong("updated"),
                document.getLong("unchanged"),
                document.getLong("rejected"),
                byStatus,
                document.getString("failure"),
                document.getDate("startedAt").toInstant(),
                document.getDate("updatedAt").toInstant());
    }

    private static ImportOptions options(Document document) {
        var asOf = document.getString("asOf");
        var zone = document.getString("zone");
        var empty = document.getString("empty");
        return new ImportOptions(
                ImportMode.valueOf(document.getString("mode")),
                document.getString("regionCode"),
                asOf == null ? null : LocalDate.parse(asOf),
                zone == null ? null : ZoneId.of(zone),
                empty == null ? null : EmptyStatus.valueOf(empty));
    }
}
