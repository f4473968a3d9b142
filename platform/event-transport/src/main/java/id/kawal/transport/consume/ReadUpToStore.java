package id.kawal.transport.consume;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * The collection {@code read-up-to}: one document per group. A write that is lost is made good a
 * second later, so none waits for the journal.
 */
public final class ReadUpToStore {

    public static final String COLLECTION = "read-up-to";

    private final MongoDatabaseFactory database;

    public ReadUpToStore(MongoDatabaseFactory database) {
        this.database = database;
    }

    /** Raises what this instance knows and learns what the others know. */
    Map<Integer, ReadUpTo.Mark> share(String group, Map<Integer, ReadUpTo.Mark> own) {
        var updates = new ArrayList<Bson>();
        updates.add(Updates.set("refreshedAt", Date.from(Instant.now())));
        own.forEach((partition, mark) -> {
            updates.add(Updates.max("upTo." + partition, Date.from(mark.upTo())));
            updates.add(Updates.set("since." + partition, Date.from(mark.since())));
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
        var since = document.get("since", new Document());
        var marks = new HashMap<Integer, ReadUpTo.Mark>();
        document.get("upTo", new Document())
                .forEach((partition, upTo) ->
                        marks.put(
                                Integer.valueOf(partition),
                                new ReadUpTo.Mark(
                                        ((Date) upTo).toInstant(),
                                        since.getDate(partition).toInstant())));
        return marks;
    }
}
