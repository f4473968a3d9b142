package id.kawal.standalone.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection kept under the {@code _id} of its documents. A filter that names all keys of a
 * unique index, {@code _id} before others, is answered by that index and filtered afterwards,
 * whatever else it asks ({@code {_id, version}} is the write of every command); else by the ordered
 * index that leaves the fewest. The library would scan.
 */
final class DocumentCollection extends AbstractMongoCollection<StoreKey> {

    private static final LongAdder SCANS = new LongAdder();

    private final MVMap<StoreKey, Stored> documents;

    DocumentCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<StoreKey, Stored> documents) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document fields) {
        for (Index<StoreKey> index : getIndexes()) {
            Document keysAsked = keysAsked(index, query);
            if (keysAsked.size() == index.getKeys().size() && index.canHandle(keysAsked)) {
                return matchDocuments(
                        query,
                        index.getPositions(keysAsked),
                        orderBy,
                        skip,
                        limit,
                        batchSize,
                        fields);
            }
        }
        Optional<OrderedIndex.Candidates> candidates = candidates(query);
        if (candidates.isEmpty()) {
            return matchDocuments(query, orderBy, skip, limit, batchSize, fields);
        }
        boolean sorted = candidates.get().areSorted(orderBy);
        return matchDocumentsFromStream(
                matching(candidates.get().positions().map(this::existing), query),
                query,
                sorted ? null : orderBy,
                skip,
                limit,
                batchSize,
                fields);
    }

    private Optional<OrderedIndex.Candidates> candidates(Document query) {
        Document demands = new Equalities(query).found();
        List<OrderedIndex.Candidates> found =
                getIndexes().stream()
                        .filter(OrderedIndex.class::isInstance)
                        .flatMap(index -> ((OrderedIndex) index).candidates(demands).stream())
                        .toList();
        return found.size() < 2
                ? found.stream().findFirst()
                : found.stream().min(Comparator.comparingLong(OrderedIndex.Candidates::atLeast));
    }

    private Stream<Document> matching(Stream<Stored> all, Document query) {
        return all.filter(stored -> documentMatchesQuery(stored.look(), query)).map(Stored::take);
    }

    /** How often a filter had to look at every document of a collection, whichever. */
    static long scans() {
        return SCANS.sum();
    }

    private static Document keysAsked(Index<StoreKey> index, Document query) {
        Document equalities = new Equalities(query).found();
        Document keys = new Document();
        for (IndexKey key : index.getKeys()) {
            if (equalities.containsKey(key.getKey())) {
                keys.put(key.getKey(), equalities.get(key.getKey()));
            }
        }
        return keys;
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document fields) {
        SCANS.increment();
        return matchDocumentsFromStream(
                matching(documents.values().stream(), query),
                query,
                orderBy,
                skip,
                limit,
                batchSize,
                fields);
    }

    @Override
    protected Document getDocument(StoreKey position) {
        return existing(position).take();
    }

    private Stored existing(StoreKey position) {
        Stored stored = documents.get(position);
        if (stored == null) {
            throw new NoSuchElementException("no document at " + position);
        }
        return stored;
    }

    @Override
    protected StoreKey addDocumentInternal(Document document) {
        StoreKey key = keyOf(document);
        documents.put(key, Stored.of(document));
        return key;
    }

    /** System collections of the library have no id of their own. */
    private StoreKey keyOf(Document document) {
        String idField = getIdField();
        Object id =
                idField == null ? UUID.randomUUID() : Utils.getSubdocumentValue(document, idField);
        return StoreKey.of(new KeyValue(id).normalized());
    }

    @Override
    protected void handleUpdate(StoreKey position, Document before, Document after) {
        documents.put(position, Stored.of(after));
    }

    @Override
    protected void removeDocument(StoreKey position) {
        existing(position);
        documents.remove(position);
    }

    @Override
    protected Stream<DocumentWithPosition<StoreKey>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(entry.getValue().take(), entry.getKey()));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    /** Sizes are not kept: the counter would be one more page to write for every command. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {}

    @Override
    protected int getDataSize() {
        return 0;
    }
}
