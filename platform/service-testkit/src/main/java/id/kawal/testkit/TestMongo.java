package id.kawal.testkit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The database of a test run, one per JVM: the server at {@code MONGODB_URI} where that is set,
 * else a container {@code mongo:8} where {@code KAWAL_TEST_MONGODB=container}, else
 * mongo-java-server in this JVM.
 *
 * <p>Never switched on "is there an engine": a machine with an engine and no image would hang.
 */
public final class TestMongo {

    private static final String IMAGE = "mongo:8";

    private TestMongo() {}

    /** Whether the tests run on a real MongoDB rather than on the embedded stand-in. */
    public static boolean isReal() {
        return Server.REAL;
    }

    /** Address of the server with this database. */
    public static String uri(String database) {
        return withDatabase(Server.ADDRESS, database);
    }

    /** A client shared by the JVM; closing it is nobody's business. */
    public static MongoClient client() {
        return Client.SHARED;
    }

    /** An empty database of its own, so that tests need not clean up after each other. */
    public static MongoDatabase freshDatabase() {
        return client().getDatabase(freshName());
    }

    /** A database name that no other test uses. */
    public static String freshName() {
        return "test-" + UUID.randomUUID().toString().substring(0, 13);
    }

    /**
     * Points the context at a fresh database.
     *
     * @return its name
     */
    public static String configure(DynamicPropertyRegistry registry) {
        var database = freshName();
        registry.add("spring.mongodb.uri", () -> uri(database));
        return database;
    }

    static String withDatabase(String address, String database) {
        var query = address.indexOf('?');
        var options = query < 0 ? "" : address.substring(query);
        var base = query < 0 ? address : address.substring(0, query);
        var slash = base.indexOf('/', base.indexOf("://") + 3);
        return (slash < 0 ? base : base.substring(0, slash)) + "/" + database + options;
    }

    private static final class Server {
        static final boolean REAL = given() != null || wantsContainer();
        static final String ADDRESS = start();

        private static String start() {
            var given = given();
            if (given != null) {
                return given;
            }
            return wantsContainer() ? container() : embedded();
        }

        private static @Nullable String given() {
            var uri = System.getenv("MONGODB_URI");
            return uri == null || uri.isBlank() ? null : uri;
        }

        private static boolean wantsContainer() {
            var wanted = System.getenv("KAWAL_TEST_MONGODB");
            return wanted != null && wanted.toLowerCase(Locale.ROOT).equals("container");
        }

        @SuppressWarnings("resource") // lives as long as the JVM; its reaper ends it
        private static String container() {
            var container = new MongoDBContainer(IMAGE);
            container.start();
            return container.getConnectionString();
        }

        private static String embedded() {
            var server = new MongoServer(new HelloAwareBackend());
            var address = server.bind();
            Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
            return "mongodb://127.0.0.1:" + address.getPort();
        }
    }

    private static final class Client {
        static final MongoClient SHARED = MongoClients.create(Server.ADDRESS);
    }
}
