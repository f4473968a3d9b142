package id.kawal.intake.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * Imports in {@code imports}, their rejected rows in {@code import-rejections}: some hundred to a
 * document, with the run's id and the count of those before it as {@code _id}, so that each is
 * found by its key and a repeat writes the same.
 */
public final class MongoImportRuns implements ImportRuns {

    private static final String ID = "_id";
    private static final String ROWS = "rows";
    private static final String STATE = "state";
    private static final String RUNNING = State.RUNNING.name();
    private static final String UPDATED_AT = "updatedAt";

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
    public void touch(Set<String> ids, Instant at) {
        for (var id : ids) {
            runs().updateOne(and(eq(ID, id), eq(STATE, RUNNING)), set(UPDATED_AT, Date.from(at)));
        }
    }

    @Override
    public List<String> interrupt(Instant notTouchedSince, Instant at) {
        var silent = and(eq(STATE, RUNNING), lt(UPDATED_AT, Date.from(notTouchedSince)));
        var marked = new ArrayList<String>();
        for (var run : runs().find(silent).projection(include(ID)).into(new ArrayList<>())) {
            var id = run.getString(ID);
            var failed =
                    combine(
                            set(STATE, State.FAILED.name()),
                            set("failure", INTERRUPTED),
                            set(UPDATED_AT, Date.from(at)));
            if (runs().updateOne(and(eq(ID, id), silent), failed).getModifiedCount() > 0) {
                marked.add(id);
            }
        }
        return marked;
    }

    @Override
    public void addRejections(String id, long before, List<Rejection> rejections) {
        var rows = rejections.stream().map(MongoImportRuns::write).toList();
        rejected()
                .replaceOne(
                        eq(ID, chunk(id, before)),
                        new Document(ID, chunk(id, before)).append(ROWS, rows),
                        new ReplaceOptions().upsert(true));
    }

    @Override
    public List<Rejection> rejections(String id, int skip, int limit) {
        var found = new ArrayList<Rejection>();
        long before = 0;
        var chunk = rejected().find(eq(ID, chunk(id, before))).first();
        while (chunk != null && before < (long) skip + limit) {
            var rows = chunk.getList(ROWS, Document.class);
            if (before + rows.size() > skip) {
                rows.stream()
                        .skip(Math.max(0, skip - before))
                        .limit((long) limit - found.size())
                        .forEach(row -> found.add(rejection(row)));
            }
            before += rows.size();
            chunk = rejected().find(eq(ID, chunk(id, before))).first();
        }
        return found;
    }

    private static String chunk(String id, long before) {
        return id + "/" + before;
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
                        byStatus.add(new Document("status", status).append(ROWS, rows)));
        return new Document(ID, run.id())
                .append(STATE, run.state().name())
                .append("startedBy", run.startedBy())
                .append("mode", options.mode().name())
                .append("regionCode", options.regionCode())
                .append("asOf", text(options.asOf()))
                .append("zone", text(options.zone()))
                .append("empty", text(options.empty()))
                .append(ROWS, run.rows())
                .append("added", run.added())
                .append("updated", run.updated())
                .append("unchanged", run.unchanged())
                .append("rejected", run.rejected())
                .append("byStatus", byStatus)
                .append("failure", run.failure())
                .append("startedAt", Date.from(run.startedAt()))
                .append(UPDATED_AT, Date.from(run.updatedAt()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static ImportProgress read(Document document) {
        var byStatus = new HashMap<String, Long>();
        for (var each : document.getList("byStatus", Document.class, List.of())) {
            byStatus.put(each.getString("status"), each.getLong(ROWS));
        }
        return new ImportProgress(
                document.getString(ID),
                State.valueOf(document.getString(STATE)),
                document.getString("startedBy"),
                options(document),
                document.getLong(ROWS),
                document.getLong("added"),
                document.getLong("updated"),
                document.getLong("unchanged"),
                document.getLong("rejected"),
                byStatus,
                document.getString("failure"),
                document.getDate("startedAt").toInstant(),
                document.getDate(UPDATED_AT).toInstant());
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
