package id.kawal.routing.adapter.mongo;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Projections.include;

import id.kawal.routing.application.Seats;
import id.kawal.sealed.ComplaintKeys;
import id.kawal.transport.EventJson;
import id.kawal.transport.aggregate.AggregateCollection;
import id.kawal.transport.aggregate.Aggregates;
import id.kawal.transport.aggregate.Change;
import id.kawal.transport.aggregate.OwedRecord;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Published entries of the directory in the collection {@code directory}, by unit. */
public final class MongoSeats implements Seats {

    private static final String TOPIC = "agency-directory";
    private static final String FINGERPRINT = "fingerprint";

    private static final String COLLECTION = "directory";

    private final AggregateCollection collection;
    private final MongoDatabaseFactory database;

    public MongoSeats(Aggregates aggregates, MongoDatabaseFactory database) {
        this.collection = aggregates.collection(COLLECTION);
        this.database = database;
    }

    @Override
    public boolean isPublished(String unit, String fingerprint) {
        return fingerprint.equals(collection.read(unit).state().getString(FINGERPRINT));
    }

    @Override
    public void publish(Entry entry, String fingerprint, String keys) {
        var unit = entry.agencyCode();
        var value = EventJson.MAPPER.writeValueAsString(entry);
        collection.store(
                collection.read(unit),
                new Change(
                        new Document(FINGERPRINT, fingerprint)
                                .append("regionCode", entry.regionCode()),
                        List.of(
                                new OwedRecord(ComplaintKeys.TOPIC, unit, keys),
                                new OwedRecord(TOPIC, unit, value)),
                        List.of(),
                        null));
    }

    @Override
    public Set<String> published() {
        return database.getMongoDatabase()
                .getCollection(COLLECTION)
                .find(exists("state." + FINGERPRINT))
                .projection(include("_id"))
                .map(document -> document.getString("_id"))
                .into(new TreeSet<>());
    }

    @Override
    public void retract(String unit) {
        var read = collection.read(unit);
        if (read.state().containsKey(FINGERPRINT)) {
            collection.store(
                    read,
                    new Change(
                            new Document("regionCode", read.state().getString("regionCode")),
                            List.of(new OwedRecord(TOPIC, unit, null)),
                            List.of(),
                            null));
        }
    }
}
