package id.kawal.standalone.database;

import java.nio.file.Path;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The one file behind the embedded database. Nothing is written to it except by {@link #commit()},
 * so that it holds whole commands only: MVStore's timer is off, and so is its habit of committing
 * in the middle of a change once enough memory waits.
 */
final class StoreFile implements AutoCloseable {

    private static final String DOCUMENTS = "documents.";
    private static final String INDEX = "index.";

    /** Enough for the documents of a region that moves in: scans decode what is not kept. */
    private static final int CACHE_MEGABYTES = 512;

    /**
     * How long a freed part of the file is kept from being written over; long matters only to a
     * power cut.
     */
    private static final int RETENTION_MILLIS = 5_000;

    /** Below this share of live data the file is tidied. */
    private static final int FILL_RATE_PERCENT = 50;

    private static final int TIDY_BYTES = 8 * 1024 * 1024;

    private final MVStore store;

    private StoreFile(MVStore store) {
        this.store = store;
        store.setRetentionTime(RETENTION_MILLIS);
        store.setVersionsToKeep(0);
    }

    static StoreFile open(Path file) {
        return new StoreFile(
                new MVStore.Builder()
                        .fileName(file.toString())
                        .autoCommitDisabled()
                        .autoCommitBufferSize(0)
                        .cacheSize(CACHE_MEGABYTES)
                        .open());
    }

    Set<String> mapNames() {
        return store.getMapNames();
    }

    /** The database a map belongs to, or an empty text for a map that holds no documents. */
    static String databaseOf(String mapName) {
        return mapName.startsWith(DOCUMENTS)
                ? mapName.substring(DOCUMENTS.length(), mapName.indexOf('.', DOCUMENTS.length()))
                : "";
    }

    MVMap<StoreKey, Stored> documents(String namespace) {
        return store.openMap(
                DOCUMENTS + namespace,
                new MVMap.Builder<StoreKey, Stored>()
                        .keyType(StoreKey.TYPE)
                        .valueType(Stored.TYPE));
    }

    boolean hasIndex(String namespace, String name) {
        return store.hasMap(indexMap(namespace, name));
    }

    MVMap<StoreKey, StoreKey> index(String namespace, String name) {
        return store.openMap(
                indexMap(namespace, name),
                new MVMap.Builder<StoreKey, StoreKey>()
                        .keyType(StoreKey.TYPE)
                        .valueType(StoreKey.TYPE));
    }

    void removeDocuments(String namespace) {
        store.removeMap(documents(namespace));
    }

    void removeIndex(String namespace, String name) {
        store.removeMap(index(namespace, name));
    }

    private static String indexMap(String namespace, String name) {
        return INDEX + namespace + "." + name;
    }

    /**
     * Hands everything done so far to the operating system: it survives the death of this process.
     *
     * @throws org.h2.mvstore.MVStoreException when the file can not be written; nothing done since
     *     the last commit may then be acknowledged
     */
    void commit() {
        store.commit();
    }

    /** Gives room back and asks the disk itself to have it all; between commands only. */
    void tidy() {
        store.commit();
        store.compact(FILL_RATE_PERCENT, TIDY_BYTES);
        store.sync();
    }

    long size() {
        return store.getFileStore().size();
    }

    /** Without the tidying that MVStore does while it closes: moving its parts has failed. */
    @Override
    public void close() {
        store.close();
    }
}
