package id.kawal.transport.aggregate;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A record that a document still owes to a topic.
 *
 * @param id drawn when it was written, so that every delivery carries the same
 * @param data the value; null is a tombstone
 * @param fact null for a record that is none
 * @param headers further headers, for example {@code traceparent}
 */
public record OutboxEntry(
        String id,
        String topic,
        String key,
        @Nullable String data,
        @Nullable Fact fact,
        Map<String, String> headers) {

    /**
     * What makes a record a fact.
     *
     * @param type {@code ce_type}
     * @param sequence within its aggregate
     * @param time domain time
     */
    public record Fact(String type, long sequence, Instant time) {}

    Document toDocument() {
        var document = new Document("id", id).append("topic", topic).append("key", key);
        document.append("data", data);
        if (fact != null) {
            document.append("type", fact.type())
                    .append("sequence", fact.sequence())
                    .append("time", fact.time().toString());
        }
        if (!headers.isEmpty()) {
            document.append("headers", new Document(Map.copyOf(headers)));
        }
        return document;
    }

    static OutboxEntry from(Document document) {
        var headers = Optional.ofNullable(document.get("headers", Document.class));
        return new OutboxEntry(
                document.getString("id"),
                document.getString("topic"),
                document.getString("key"),
                document.getString("data"),
                factIn(document),
                headers.map(OutboxEntry::texts).orElseGet(Map::of));
    }

    private static @Nullable Fact factIn(Document document) {
        var type = document.getString("type");
        return type == null
                ? null
                : new Fact(
                        type,
                        document.getLong("sequence"),
                        Instant.parse(document.getString("time")));
    }

    private static Map<String, String> texts(Document headers) {
        var texts = new java.util.TreeMap<String, String>();
        headers.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }
}
