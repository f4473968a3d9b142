package id.kawal.standalone.database;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A unique index in a map of its own. */
final class UniqueIndex extends AbstractUniqueIndex<StoreKey> {

    private final MVMap<StoreKey, StoreKey> entries;

    UniqueIndex(
            String name, List<IndexKey> keys, boolean sparse, MVMap<StoreKey, StoreKey> entries) {
        super(name, keys, sparse);
        this.entries = entries;
    }

    @Override
    protected @Nullable StoreKey removeDocument(KeyValue key) {
        return entries.remove(StoreKey.of(key));
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, StoreKey position) {
        return entries.putIfAbsent(StoreKey.of(key), position) == null;
    }

    @Override
    protected Iterable<Entry<KeyValue, StoreKey>> getIterable() {
        return entries.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey().values(), entry.getValue()))
                .toList();
    }

    @Override
    protected @Nullable StoreKey getPosition(KeyValue key) {
        return entries.get(StoreKey.of(key));
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
