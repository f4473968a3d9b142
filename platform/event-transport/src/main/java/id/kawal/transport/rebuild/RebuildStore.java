package id.kawal.transport.rebuild;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import id.kawal.transport.rebuild.RebuildProgress.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The collection {@code projection-rebuilds}: what the instances of a service agree on. */
public final class RebuildStore {

    public static final String COLLECTION = "projection-rebuilds";

    /** After a crash while clearing, another instance clears again only then. */
    private static final Duration LONGEST_CLEARING = Duration.ofMinutes(5);

    private final MongoDatabaseFactory database;

    public RebuildStore(MongoDatabaseFactory database) {
        this.database = database;
    }

    record Rebuild(Phase phase, long total, Instant requestedAt) {}

    /** Begins anew, unless it is about to begin anyway. */
    void request(String group) {
        try {
            rebuilds()
                    .updateOne(
                            and(eq("_id", group), ne("phase", Phase.STOPPING.name())),
                            combine(
                                    set("phase", Phase.STOPPING.name()),
                                    set("total", 0L),
                                    set("requestedAt", Date.from(Instant.now())),
                                    unset("claimedUntil")),
                            new UpdateOptions().upsert(true));
        } catch (MongoWriteException asked) {
            if (asked.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw asked;
            }
        }
    }

    /**
     * Makes the caller the only one who may clear.
     *
     * @return false where another instance clears, or has cleared
     */
    boolean claim(String group) {
        var now = Instant.now();
        return rebuilds()
                        .updateOne(
                                and(
                                        eq("_id", group),
                                        eq("phase", Phase.STOPPING.name()),
                                        or(
                                                exists("claimedUntil", false),
                                                lt("claimedUntil", Date.from(now)))),
                                set("claimedUntil", Date.from(now.plus(LONGEST_CLEARING))))
                        .getMatchedCount()
                > 0;
    }

    Optional<Rebuild> find(String group) {
        return Optional.ofNullable(rebuilds().find(eq("_id", group)).first())
                .map(document ->
                        new Rebuild(
                                Phase.valueOf(document.getString("phase")),
                                document.getLong("total"),
                                document.getDate("requestedAt").toInstant()));
    }

    void move(String group, Phase from, Phase to, long total) {
        rebuilds()
                .updateOne(
                        and(eq("_id", group), eq("phase", from.name())),
                        combine(set("phase", to.name()), set("total", total)));
    }

    private MongoCollection<Document> rebuilds() {
        return database.getMongoDatabase()
                .getCollection(COLLECTION)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
