package id.kawal.standalone.database;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index that is not unique, in a map of its own: documents by the first of its keys. It finds
 * those that may match, and the filter decides; where it can not help, the collection is read
 * whole.
 *
 * <p>To the library it is sparse, whatever it was asked to be: the library then bears that it tells
 * no position.
 */
final class OrderedIndex extends Index<StoreKey> {

    private final String field;
    private final boolean ascending;
    private final MVMap<StoreKey, StoreKey> entries;
    private final boolean unfilled;

    /**
     * @param unfilled whether the documents that are there have yet to be put into it
     */
    OrderedIndex(
            String name, List<IndexKey> keys, MVMap<StoreKey, StoreKey> entries, boolean unfilled) {
        super(name, keys, true);
        this.field = keys.getFirst().getKey();
        this.ascending = keys.size() == 1 && keys.getFirst().isAscending();
        this.entries = entries;
        this.unfilled = unfilled;
    }

    /** Where the documents stand that may match; the filter has to look at each. */
    final class Candidates {

        private static final int ENOUGH_TO_COMPARE = 64;

        private final List<IndexedValue.Range> ranges;

        private Candidates(List<IndexedValue.Range> ranges) {
            this.ranges = ranges;
        }

        /** Each once. */
        Stream<StoreKey> positions() {
            return Stream.concat(ranges.stream(), Stream.of(IndexedValue.UNORDERED))
                    .flatMap(OrderedIndex.this::positions);
        }

        /** How many there are, counted up to a small number. */
        long atLeast() {
            return positions().limit(ENOUGH_TO_COMPARE).count();
        }

        /** Whether they come in the order asked for: one range of dates, and nothing else. */
        boolean areSorted(@Nullable Document orderBy) {
            return sorts(orderBy)
                    && ranges.size() == 1
                    && ranges.getFirst().isOfDates()
                    && OrderedIndex.this.positions(IndexedValue.UNORDERED).findAny().isEmpty();
        }
    }

    /**
     * Empty where it can not help.
     *
     * @param demands what the filter demands of single fields
     */
    Optional<Candidates> candidates(Document demands) {
        return demands.containsKey(field)
                ? IndexedValue.asked(demands.get(field)).map(Candidates::new)
                : Optional.empty();
    }

    private Stream<StoreKey> positions(IndexedValue.Range range) {
        return Stream.iterate(
                        Optional.ofNullable(entries.ceilingKey(range.from())),
                        entry -> entry.filter(range::holds).isPresent(),
                        entry -> entry.map(entries::higherKey))
                .map(entry -> entries.get(entry.orElseThrow()));
    }

    private boolean sorts(@Nullable Document orderBy) {
        return ascending
                && orderBy != null
                && List.copyOf(orderBy.keySet()).equals(List.of(field))
                && orderBy.get(field) instanceof Number direction
                && direction.intValue() > 0;
    }

    @Override
    public boolean isEmpty() {
        return unfilled;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<StoreKey> collection) {}

    @Override
    public void add(Document document, StoreKey position, MongoCollection<StoreKey> collection) {
        entry(document, position).ifPresent(entry -> entries.put(entry, position));
    }

    @Override
    public @Nullable StoreKey remove(Document document) {
        entry(document, StoreKey.ofDocument(document)).ifPresent(entries::remove);
        return null;
    }

    @Override
    public void checkUpdate(
            Document before, Document after, MongoCollection<StoreKey> collection) {}

    @Override
    public void updateInPlace(
            Document before,
            Document after,
            StoreKey position,
            MongoCollection<StoreKey> collection) {
        Optional<StoreKey> old = entry(before, position);
        Optional<StoreKey> now = entry(after, position);
        if (!old.equals(now)) {
            old.ifPresent(entries::remove);
            now.ifPresent(entry -> entries.put(entry, position));
        }
    }

    private Optional<StoreKey> entry(Document document, StoreKey position) {
        return IndexedValue.of(document, field).map(value -> value.entryOf(position));
    }

    @Override
    public @Nullable StoreKey getPosition(Document document) {
        return null;
    }

    /** Never by the library's own search, which wants one position per key. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<StoreKey> getPositions(Document query) {
        throw new UnsupportedOperationException("candidates are asked for instead");
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        entries.clear();
    }
}
