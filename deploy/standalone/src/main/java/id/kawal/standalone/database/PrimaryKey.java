package id.kawal.standalone.database;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The index on {@code _id}: a view of the documents themselves, which stand under it. So an insert
 * or a change writes one map, not two.
 */
final class PrimaryKey extends AbstractUniqueIndex<StoreKey> {

    private final MVMap<StoreKey, Stored> documents;

    PrimaryKey(String name, List<IndexKey> keys, MVMap<StoreKey, Stored> documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    /** The document has been put under its key already; that was the entry. */
    @Override
    public void add(Document document, StoreKey position, MongoCollection<StoreKey> collection) {}

    /** Tells where the document stands; the entry goes with it. */
    @Override
    protected @Nullable StoreKey removeDocument(KeyValue key) {
        return getPosition(key);
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, StoreKey position) {
        throw new UnsupportedOperationException("the entry is the document itself");
    }

    @Override
    protected Iterable<Entry<KeyValue, StoreKey>> getIterable() {
        return documents.keySet().stream().map(key -> Map.entry(key.values(), key)).toList();
    }

    @Override
    protected @Nullable StoreKey getPosition(KeyValue key) {
        StoreKey position = StoreKey.of(key);
        return documents.containsKey(position) ? position : null;
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
