package id.kawal.transport.park;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The collection {@code parked-audit}: who did what about parked records, and what came of it. */
public final class ParkedAudit {

    public static final String COLLECTION = "parked-audit";

    private final MongoDatabaseFactory database;
    private final InstantSource clock;

    public ParkedAudit(MongoDatabaseFactory database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One thing done.
     *
     * @param recordId null where it was about the whole queue
     * @param by opaque id
     */
    public record Entry(
            String action,
            String complaintId,
            @Nullable String recordId,
            String by,
            @Nullable String reason) {}

    /** Written before it is done, so that nothing is done unseen. */
    String begin(Entry entry) {
        var id = UUID.randomUUID().toString();
        entries()
                .insertOne(
                        new Document("_id", id)
                                .append("action", entry.action())
                                .append("complaintId", entry.complaintId())
                                .append("recordId", entry.recordId())
                                .append("by", entry.by())
                                .append("reason", entry.reason())
                                .append("at", Date.from(clock.instant())));
        return id;
    }

    void end(String id, List<Replay> replays) {
        var outcomes =
                replays.stream()
                        .map(replay ->
                                new Document("group", replay.group())
                                        .append("replayed", replay.replayed())
                                        .append("left", replay.left())
                                        .append("stoppedBy", replay.stoppedBy()))
                        .toList();
        entries().updateOne(eq("_id", id), Updates.set("outcomes", outcomes));
    }

    private MongoCollection<Document> entries() {
        return database.getMongoDatabase()
                .getCollection(COLLECTION)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
