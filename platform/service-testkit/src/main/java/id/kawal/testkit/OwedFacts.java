package id.kawal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import id.kawal.events.EventType;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.bson.Document;

/**
 * What an aggregate's document still owes to the log, read as it is stored: state and facts are one
 * write, so a test that finds a fact here knows that it was stored with its cause.
 *
 * <p>Works while the relay is off; a relay that runs empties the outbox.
 */
public final class OwedFacts {

    private final List<Document> outbox;

    private OwedFacts(List<Document> outbox) {
        this.outbox = outbox;
    }

    /** Of the aggregate with this id; nothing where there is none. */
    public static OwedFacts of(MongoCollection<Document> collection, String id) {
        var found = Optional.ofNullable(collection.find(Filters.eq("_id", id)).first());
        return new OwedFacts(
                found.map(document -> document.getList("outbox", Document.class, List.of()))
                        .orElse(List.of()));
    }

    /** Wire types of the facts owed, in order; records for other topics are left out. */
    public List<String> types() {
        return outbox.stream().map(OwedFacts::type).flatMap(Optional::stream).toList();
    }

    /** Asserts exactly these facts in this order. */
    public void areExactly(EventType<?>... types) {
        assertThat(types())
                .containsExactly(
                        List.of(types).stream().map(EventType::wireName).toArray(String[]::new));
    }

    /** Asserts that nothing is owed. */
    public void areNone() {
        assertThat(types()).isEmpty();
    }

    /** For any other assertion on the wire types. */
    public AbstractListAssert<?, List<? extends String>, String, ObjectAssert<String>>
            assertTypes() {
        return assertThat(types());
    }

    private static Optional<String> type(Document entry) {
        return Optional.ofNullable(entry.getString("type"));
    }
}
