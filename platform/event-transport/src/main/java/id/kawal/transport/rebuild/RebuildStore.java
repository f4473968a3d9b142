package id.kawal.transport.rebuild;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
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
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
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

    /**
     * A rebuild under way.
     *
     * @param cleared whether there is nothing left of what was read before
     * @param ends where the topic ended when reading began, per partition
     * @param heard how far its readers have got since, as each of them says
     */
    record Rebuild(
            Phase phase,
            boolean cleared,
            Map<Integer, Long> ends,
            Map<Integer, Long> heard,
            Instant requestedAt) {

        boolean isHeard() {
            return ends.entrySet().stream()
                    .allMatch(end -> heard.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }

        long total() {
            return ends.values().stream().mapToLong(Long::longValue).sum();
        }

        long heardOfThese() {
            return ends.entrySet().stream()
                    .mapToLong(
                            end -> Math.min(end.getValue(), heard.getOrDefault(end.getKey(), 0L)))
                    .sum();
        }
    }

    /** Begins anew, unless it is about to begin anyway. */
    void request(String group) {
        try {
            rebuilds()
                    .updateOne(
                            and(eq("_id", group), ne("phase", Phase.STOPPING.name())),
                            combine(
                                    set("phase", Phase.STOPPING.name()),
                                    set("requestedAt", Date.from(Instant.now())),
                                    unset("claimedUntil"),
                                    unset("cleared"),
                                    unset("ends"),
                                    unset("heard")),
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
                                document.getBoolean("cleared", false),
                                offsets(document, "ends"),
                                offsets(document, "heard"),
                                document.getDate("requestedAt").toInstant()));
    }

    /** Nothing is left of what was read before. */
    void cleared(String group) {
        move(group, Phase.STOPPING, set("cleared", true));
    }

    /** Everybody reads from the first fact on. */
    void reading(String group, Map<Integer, Long> ends) {
        var phase = set("phase", Phase.READING.name());
        var numbers = new Document();
        ends.forEach((partition, end) -> numbers.append(String.valueOf(partition), end));
        move(group, Phase.STOPPING, combine(phase, set("ends", numbers)));
    }

    /** How far this instance has got. */
    void heard(String group, Map<Integer, Long> positions) {
        if (!positions.isEmpty()) {
            var updates = new ArrayList<Bson>();
            positions.forEach((partition, next) -> updates.add(max("heard." + partition, next)));
            move(group, Phase.READING, combine(updates));
        }
    }

    void done(String group) {
        move(group, Phase.READING, set("phase", Phase.DONE.name()));
    }

    private void move(String group, Phase from, Bson change) {
        rebuilds().updateOne(and(eq("_id", group), eq("phase", from.name())), change);
    }

    private static Map<Integer, Long> offsets(Document document, String field) {
        var offsets = new HashMap<Integer, Long>();
        document.get(field, new Document())
                .forEach((partition, offset) ->
                        offsets.put(Integer.valueOf(partition), ((Number) offset).longValue()));
        return offsets;
    }

    private MongoCollection<Document> rebuilds() {
        return database.getMongoDatabase()
                .getCollection(COLLECTION)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
