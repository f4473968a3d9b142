package id.kawal.standalone.database;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Design 10: eight threads write and read one document while the server is killed. */
class DatabaseKillIT {

    private static final int THREADS = 8;
    private static final int BEFORE_THE_KILL = 400;

    @TempDir Path folder;
    private final CountDownLatch dead = new CountDownLatch(1);
    private final AtomicLong acknowledgedVersion = new AtomicLong();
    private final Set<String> acknowledgedInserts = ConcurrentHashMap.newKeySet();
    private final Set<Document> halfWritten = ConcurrentHashMap.newKeySet();

    /** Within the first seconds, and after the file has been tidied several times. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 17})
    void nothing_acknowledged_is_lost_and_no_document_is_half_written(int secondsOfLife)
            throws Exception {
        long killAt = System.nanoTime() + Duration.ofSeconds(secondsOfLife).toNanos();
        int port = freePort();
        Process server = start(port);
        try (MongoClient client = connect(port);
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            awaitAnswer(client);
            one(client).insertOne(new Document("_id", "one").append("version", 0L));
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                String thread = "T" + i;
                work.add(
                        threads.submit(() -> {
                            writeAndReadUntilKilled(client, thread);
                            return null;
                        }));
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() ->
                            acknowledgedInserts.size() >= BEFORE_THE_KILL
                                    && System.nanoTime() > killAt);
            server.destroyForcibly().waitFor();
            dead.countDown();
            awaitAll(work);
        } finally {
            server.destroyForcibly().waitFor();
        }

        Process again = start(port);
        try (MongoClient client = connect(port)) {
            awaitAnswer(client);
            Document one = one(client).find(eq("_id", "one")).first();
            assertThat(one).isNotNull();
            assertThat(isWhole(one)).as("half-written: %s", one).isTrue();
            assertThat(one.getLong("version")).isGreaterThanOrEqualTo(acknowledgedVersion.get());
            assertThat(halfWritten).isEmpty();
            assertThat(many(client).find().map(d -> d.getString("_id")).into(new ArrayList<>()))
                    .containsAll(acknowledgedInserts);
        } finally {
            again.destroy();
            again.waitFor();
        }
    }

    /** Goes on as if nothing were to come: the kill meets it in the middle of its work. */
    private void writeAndReadUntilKilled(MongoClient client, String thread)
            throws InterruptedException {
        for (int i = 0; dead.getCount() > 0; i++) {
            try {
                Document read = one(client).find(eq("_id", "one")).first();
                if (!isWhole(read)) {
                    halfWritten.add(read);
                }
                write(client, read.getLong("version"));
                many(client).insertOne(new Document("_id", thread + "-" + i));
                acknowledgedInserts.add(thread + "-" + i);
            } catch (MongoException e) {
                if (!dead.await(10, TimeUnit.SECONDS)) {
                    throw e;
                }
            }
        }
    }

    /** One conditional write of five fields that must always agree. */
    private void write(MongoClient client, long read) {
        long next = read + 1;
        var result =
                one(client)
                        .updateOne(
                                and(eq("_id", "one"), eq("version", read)),
                                Updates.combine(
                                        Updates.set("version", next),
                                        Updates.set("first", next),
                                        Updates.set("padding", "x".repeat(2_000) + next),
                                        Updates.set("deep.last", next),
                                        Updates.push("owed", next)));
        if (result.getModifiedCount() == 1) {
            acknowledgedVersion.accumulateAndGet(next, Math::max);
        }
    }

    private static boolean isWhole(Document one) {
        Long version = one.getLong("version");
        return version == 0
                || version.equals(one.getLong("first"))
                        && one.getString("padding").endsWith("x" + version)
                        && version.equals(one.getEmbedded(List.of("deep", "last"), Long.class))
                        && one.getList("owed", Long.class).size() == version;
    }

    private static MongoCollection<Document> one(MongoClient client) {
        return client.getDatabase("kawal_test").getCollection("one");
    }

    private static MongoCollection<Document> many(MongoClient client) {
        return client.getDatabase("kawal_test").getCollection("many");
    }

    private Process start(int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseProcess.class.getName(),
                        folder.resolve("kawal.mv").toString(),
                        "127.0.0.1",
                        Integer.toString(port))
                .inheritIO()
                .start();
    }

    private static MongoClient connect(int port) {
        return MongoClients.create(
                "mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=2000&appName=kill");
    }

    private static void awaitAnswer(MongoClient client) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .ignoreException(MongoException.class)
                .ignoreExceptionsInstanceOf(MongoException.class)
                .until(() ->
                        client.getDatabase("admin").runCommand(new Document("ping", 1)) != null);
    }

    private static void awaitAll(List<Future<?>> work)
            throws InterruptedException, ExecutionException {
        for (Future<?> one : work) {
            one.get();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
