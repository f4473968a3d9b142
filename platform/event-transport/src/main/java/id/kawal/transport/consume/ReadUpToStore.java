package id.kawal.transport.consume;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * The collection {@code read-up-to}: one document per group. A write that is lost is made good a
 * second later, so none waits for the journal. Who is alive is told by the database's clock alone,
 * so that the instances' own need not agree.
 */
public final class ReadUpToStore {

    public static final String COLLECTION = "read-up-to";

    /** A reader that has not said for so long that it reads does not: it says so every second. */
    private static final Duration ALIVE = Duration.ofSeconds(5);

    private static final String REFRESHED_AT = "refreshedAt";
    private static final String UP_TO = "upTo";
    private static final String SINCE = "since";
    private static final String ALIVE_AT = "aliveAt";

    private final MongoDatabaseFactory database;

    public ReadUpToStore(MongoDatabaseFactory database) {
        this.database = database;
    }

    /** Raises what this instance knows and learns what the others know. */
    Map<Integer, ReadUpTo.Mark> share(String group, Map<Integer, ReadUpTo.Mark> own) {
        var updates = new ArrayList<Bson>();
        updates.add(Updates.currentDate(REFRESHED_AT));
        own.forEach((partition, mark) -> {
            updates.add(Updates.max(at(UP_TO, partition), Date.from(mark.upTo())));
            if (mark.since() != null) {
                updates.add(Updates.set(at(SINCE, partition), Date.from(mark.since())));
                updates.add(Updates.currentDate(at(ALIVE_AT, partition)));
            }
        });
        var shared =
                database.getMongoDatabase()
                        .getCollection(COLLECTION)
                        .withWriteConcern(WriteConcern.W1)
                        .findOneAndUpdate(
                                eq("_id", group),
                                Updates.combine(updates),
                                new FindOneAndUpdateOptions()
                                        .upsert(true)
                                        .returnDocument(ReturnDocument.AFTER));
        return shared == null ? Map.of() : marks(shared);
    }

    private static Map<Integer, ReadUpTo.Mark> marks(Document document) {
        var deadline = document.getDate(REFRESHED_AT).toInstant().minus(ALIVE);
        var since = document.get(SINCE, new Document());
        var aliveAt = document.get(ALIVE_AT, new Document());
        var marks = new HashMap<Integer, ReadUpTo.Mark>();
        document.get(UP_TO, new Document())
                .forEach((partition, upTo) -> {
                    var alive = instant(aliveAt, partition);
                    var isRead = alive != null && !alive.isBefore(deadline);
                    marks.put(
                            Integer.valueOf(partition),
                            new ReadUpTo.Mark(
                                    ((Date) upTo).toInstant(),
                                    isRead ? instant(since, partition) : null));
                });
        return marks;
    }

    private static @Nullable Instant instant(Document dates, String partition) {
        var date = dates.getDate(partition);
        return date == null ? null : date.toInstant();
    }

    private static String at(String field, int partition) {
        return field + "." + partition;
    }
}
