package id.kawal.routing.adapter.mongo;

import id.kawal.routing.application.Seats;
import id.kawal.sealed.ComplaintKeys;
import id.kawal.transport.EventJson;
import id.kawal.transport.aggregate.AggregateCollection;
import id.kawal.transport.aggregate.Aggregates;
import id.kawal.transport.aggregate.Change;
import id.kawal.transport.aggregate.OwedRecord;
import java.util.List;
import org.bson.Document;

/** Published entries of the directory in the collection {@code directory}, by unit. */
public final class MongoSeats implements Seats {

    private static final String TOPIC = "agency-directory";
    private static final String FINGERPRINT = "fingerprint";

    private final AggregateCollection collection;

    public MongoSeats(Aggregates aggregates) {
        this.collection = aggregates.collection("directory");
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
}
