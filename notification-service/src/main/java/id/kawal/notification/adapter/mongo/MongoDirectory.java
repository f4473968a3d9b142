package id.kawal.notification.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.kawal.notification.application.Directory;
import id.kawal.notification.domain.directory.AgencyEntry;
import id.kawal.notification.domain.directory.Seat;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** The directory, a document per agency; contacts stay sealed. */
public final class MongoDirectory implements Directory {

    /** Name of the collection. */
    public static final String COLLECTION = "directory";

    private final MongoOperations mongo;

    public MongoDirectory(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<AgencyEntry> agency(String agencyCode) {
        return Optional.ofNullable(mongo.findById(agencyCode, Document.class, COLLECTION))
                .map(MongoDirectory::entry);
    }

    @Override
    public void keep(AgencyEntry entry) {
        mongo.save(
                new Document("_id", entry.agencyCode())
                        .append("regionCode", entry.regionCode())
                        .append("name", entry.name())
                        .append("seats", entry.seats().stream().map(MongoDirectory::of).toList()),
                COLLECTION);
    }

    @Override
    public void forget(String agencyCode) {
        mongo.remove(new Query(where("_id").is(agencyCode)), COLLECTION);
    }

    private static Document of(Seat seat) {
        return new Document("title", seat.title())
                .append("personId", seat.personId())
                .append("contact", SealedTextDocument.of(seat.contact()))
                .append("language", seat.language());
    }

    private static AgencyEntry entry(Document document) {
        return new AgencyEntry(
                document.getString("_id"),
                document.getString("regionCode"),
                document.getString("name"),
                document.getList("seats", Document.class).stream()
                        .map(MongoDirectory::seat)
                        .toList());
    }

    private static Seat seat(Document document) {
        return new Seat(
                document.getString("title"),
                document.getString("personId"),
                SealedTextDocument.contact(document.get("contact", Document.class)),
                document.getString("language"));
    }
}
