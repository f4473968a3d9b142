package id.kawal.standalone.database;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The value of one field as an {@link OrderedIndex} keeps it: dates in their order, other single
 * values so that equal ones stand together, and lists and parts of documents where each question
 * finds them.
 */
final class IndexedValue {

    private static final byte NULL = 1;
    private static final byte DATE = 2;
    private static final byte SINGLE = 3;
    private static final byte OTHER = 4;

    /** What may match any question. */
    static final Range UNORDERED = new Range(prefix(OTHER), prefix(OTHER + 1));

    private static final Range SOME = new Range(prefix(NULL), prefix(OTHER));

    private final byte[] bytes;

    private IndexedValue(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Entries from one key on and before another.
     *
     * @param until the first entry that is no longer of it
     */
    record Range(StoreKey from, StoreKey until) {

        boolean holds(StoreKey entry) {
            return StoreKey.TYPE.compare(entry, until) < 0;
        }

        boolean isOfDates() {
            return StoreKey.TYPE.compare(from, prefix(DATE)) >= 0
                    && StoreKey.TYPE.compare(until, prefix(SINGLE)) <= 0;
        }
    }

    /**
     * The value of this field, empty where the document has none.
     *
     * @param path names joined by dots
     */
    static Optional<IndexedValue> of(Document document, String path) {
        Object value = document;
        for (String name : path.split("\\.", -1)) {
            if (value instanceof Collection) {
                break;
            }
            if (!(value instanceof Document parent) || !parent.containsKey(name)) {
                return Optional.empty();
            }
            value = parent.get(name);
        }
        return Optional.of(of(value));
    }

    /** Its entry for the document at this position. */
    StoreKey entryOf(StoreKey position) {
        return StoreKey.of(joined(bytes, position.bytes()));
    }

    /**
     * Where what a filter asks of a field is to be found, empty where no range holds it all.
     *
     * @param condition a value, or operators with theirs
     */
    static Optional<List<Range>> asked(@Nullable Object condition) {
        if (!(condition instanceof Document operators)) {
            return equalTo(condition).map(List::of);
        }
        if (operators.get("$in") instanceof Collection<?> values) {
            return equalToOneOf(values);
        }
        return dates(operators)
                .or(() ->
                        Boolean.TRUE.equals(operators.get("$exists"))
                                ? Optional.of(SOME)
                                : Optional.empty())
                .map(List::of);
    }

    private static Optional<List<Range>> equalToOneOf(Collection<?> values) {
        List<Optional<Range>> ranges =
                values.stream().map(IndexedValue::equalTo).distinct().toList();
        return ranges.stream().allMatch(Optional::isPresent)
                ? Optional.of(ranges.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    private static Optional<Range> equalTo(@Nullable Object value) {
        byte[] bytes = of(value).bytes;
        if (bytes[0] == OTHER || bytes[0] == NULL) { // a document without the field is null too
            return Optional.empty();
        }
        byte[] next = bytes.clone();
        for (int last = next.length - 1; ++next[last] == 0; last--) {
            // carried to the byte before
        }
        return Optional.of(new Range(StoreKey.of(bytes), StoreKey.of(next)));
    }

    /** Other operators may stand beside these: they only take away. */
    private static Optional<Range> dates(Document operators) {
        Long from = null;
        Long until = null;
        for (Map.Entry<String, Object> each : operators.entrySet()) {
            if (each.getValue() instanceof Instant at) {
                long millis = at.toEpochMilli();
                switch (each.getKey()) {
                    case "$gte" -> from = millis;
                    case "$gt" -> from = millis + 1;
                    case "$lt" -> until = millis;
                    case "$lte" -> until = millis + 1;
                    default -> {}
                }
            }
        }
        return from == null && until == null
                ? Optional.empty()
                : Optional.of(
                        new Range(
                                from == null ? prefix(DATE) : StoreKey.of(date(from)),
                                until == null ? prefix(SINGLE) : StoreKey.of(date(until))));
    }

    private static IndexedValue of(@Nullable Object value) {
        return new IndexedValue(
                switch (value) {
                    case Instant at -> date(at.toEpochMilli());
                    case String _, Number _, Boolean _, ObjectId _ ->
                            joined(
                                    new byte[] {SINGLE},
                                    StoreKey.of(new KeyValue(value).normalized()).bytes());
                    case null -> new byte[] {NULL};
                    default -> new byte[] {OTHER};
                });
    }

    /** Negative ones, before 1970, come first. */
    private static byte[] date(long millis) {
        return ByteBuffer.allocate(1 + Long.BYTES)
                .put(DATE)
                .putLong(millis ^ Long.MIN_VALUE)
                .array();
    }

    private static StoreKey prefix(int kind) {
        return StoreKey.of(new byte[] {(byte) kind});
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
    }
}
