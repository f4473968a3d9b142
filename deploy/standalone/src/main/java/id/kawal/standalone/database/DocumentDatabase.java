package id.kawal.standalone.database;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import org.h2.mvstore.MVMap;

/** One database: its collections and indexes as maps of the one file. */
final class DocumentDatabase extends AbstractMongoDatabase<StoreKey> {

    private static final String PRIMARY_KEY = "_id_";

    private final StoreFile file;

    DocumentDatabase(String name, StoreFile file, CursorRegistry cursors) {
        this.file = file; // the library opens the collections in its constructor
        super(name, cursors);
        initializeNamespacesAndIndexes();
    }

    @Override
    protected MongoCollection<StoreKey> openOrCreateCollection(
            String name, CollectionOptions options) {
        return new DocumentCollection(
                this, name, options, cursorRegistry, file.documents(namespace(name)));
    }

    @Override
    protected Index<StoreKey> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        if (name.equals(PRIMARY_KEY)) {
            MVMap<StoreKey, Stored> documents = file.documents(namespace(collection));
            return new PrimaryKey(name, keys, documents);
        }
        return new UniqueIndex(name, keys, sparse, file.index(namespace(collection), name));
    }

    @Override
    protected Index<StoreKey> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        boolean unfilled = !file.hasIndex(namespace(collection), name);
        return new OrderedIndex(name, keys, file.index(namespace(collection), name), unfilled);
    }

    @Override
    protected void dropIndex(MongoCollection<StoreKey> collection, String name) {
        boolean ownMap =
                collection.getIndexes().stream()
                        .anyMatch(i -> i.getName().equals(name) && !(i instanceof PrimaryKey));
        super.dropIndex(collection, name);
        if (ownMap) {
            file.removeIndex(namespace(collection.getCollectionName()), name);
        }
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        file.removeDocuments(namespace(name));
    }

    /** Not to be had: open collections hold their maps. Nothing here renames a collection. */
    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        throw new UnsupportedOperationException(
                "the embedded database can not rename a collection");
    }

    @Override
    protected long getStorageSize() {
        return file.size();
    }

    @Override
    protected long getFileSize() {
        return file.size();
    }

    private String namespace(String collection) {
        return databaseName + "." + collection;
    }
}
