package id.kawal.transport;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** A MongoDB in this JVM: started once, a database of its own for whoever asks. */
public final class TestMongo {

    private static final MongoServer SERVER = new MongoServer(new HelloAwareBackend());
    public static final String ADDRESS = "127.0.0.1:" + SERVER.bind().getPort();
    private static final MongoClient CLIENT = MongoClients.create("mongodb://" + ADDRESS);

    private TestMongo() {}

    public static SimpleMongoClientDatabaseFactory database(String name) {
        return new SimpleMongoClientDatabaseFactory(CLIENT, name);
    }

    /** The server knows isMaster but not hello. */
    private static final class HelloAwareBackend extends MemoryBackend {

        @Override
        public MemoryDatabase openOrCreateDatabase(String name) {
            return new IdFirstDatabase(name, getCursorRegistry());
        }

        @Override
        public Document handleMessage(MongoMessage message) {
            if (!message.getDocument().containsKey("hello")) {
                return super.handleMessage(message);
            }
            var hello =
                    super.handleCommand(
                            message.getChannel(),
                            message.getDatabaseName(),
                            "ismaster",
                            new Document("ismaster", 1));
            hello.put("isWritablePrimary", true);
            return hello;
        }
    }

    private static final class IdFirstDatabase extends MemoryDatabase {

        private final CursorRegistry cursors;

        IdFirstDatabase(String name, CursorRegistry cursors) {
            super(name, cursors);
            this.cursors = cursors;
        }

        @Override
        protected MemoryCollection openOrCreateCollection(String name, CollectionOptions options) {
            return new IdFirstCollection(this, name, options, cursors);
        }
    }

    /** Looks an _id up and filters afterwards, as MongoDB does, where the original scans. */
    private static final class IdFirstCollection extends MemoryCollection {

        IdFirstCollection(
                MongoDatabase database,
                String name,
                CollectionOptions options,
                CursorRegistry cursors) {
            super(database, name, options, cursors);
        }

        @Override
        protected QueryResult queryDocuments(
                Document query,
                Document orderBy,
                int skip,
                int limit,
                int batchSize,
                Document fields) {
            if (query.get("_id") instanceof String id) {
                var byId = new Document("_id", id);
                for (var index : getIndexes()) {
                    if (index.canHandle(byId)) {
                        return matchDocuments(
                                query,
                                index.getPositions(byId),
                                orderBy,
                                skip,
                                limit,
                                batchSize,
                                fields);
                    }
                }
            }
            return super.queryDocuments(query, orderBy, skip, limit, batchSize, fields);
        }
    }
}
