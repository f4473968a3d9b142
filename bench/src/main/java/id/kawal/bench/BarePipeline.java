package id.kawal.bench;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;

/**
 * What lodging costs at least: the writes and sends of one lodged complaint with the bare clients
 * and no logic. One insert that owes two records; the key record sent and acknowledged, then the
 * fact; one update that strikes them off. As in the service, the caller waits for the insert alone.
 */
final class BarePipeline implements AutoCloseable {

    private static final String KEYS = "bench-keys";
    private static final String FACTS = "bench-facts";
    private static final int PARTITIONS = 12;
    private static final int COURIERS = 64;

    /** As many as the service's relay keeps waiting: else the backlog would flatter this side. */
    private static final int MOST_UNDELIVERED = 2_000;

    private static final int KEY_BYTES = 400;
    private static final int FACT_BYTES = 1_800;
    private static final int STATE_BYTES = 1_500;

    private final MongoClient mongo;
    private final MongoCollection<Document> documents;
    private final Producer<String, String> producer;
    private final ExecutorService couriers = Executors.newFixedThreadPool(COURIERS);
    private final Semaphore undelivered = new Semaphore(MOST_UNDELIVERED);

    BarePipeline(String kafka, String mongodb) {
        makeTopics(kafka, List.of(KEYS, FACTS));
        this.mongo = MongoClients.create(mongodb);
        this.documents =
                mongo.getDatabase("bench")
                        .getCollection("bare")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.producer =
                new KafkaProducer<>(
                        producing(kafka), new StringSerializer(), new StringSerializer());
    }

    /** As the services' own producer is set. */
    static Map<String, Object> producing(String kafka) {
        return Map.of(
                "bootstrap.servers",
                kafka,
                "acks",
                "all",
                "enable.idempotence",
                true,
                "compression.type",
                "lz4",
                "linger.ms",
                1);
    }

    /** Those that are not there yet. */
    static void makeTopics(String kafka, List<String> names) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            Set<String> there = get(admin.listTopics().names());
            get(
                    admin.createTopics(
                                    names.stream()
                                            .filter(name -> !there.contains(name))
                                            .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                                            .toList())
                            .all());
        }
    }

    /** One complaint's worth. */
    void once(int number) {
        String id = UUID.randomUUID().toString();
        undelivered.acquireUninterruptibly();
        documents.insertOne(
                new Document("_id", id)
                        .append("version", 1L)
                        .append("sequence", 1L)
                        .append("state", new Document("sealed", filler(number, STATE_BYTES)))
                        .append("outbox", List.of(filler(1, KEY_BYTES), filler(2, FACT_BYTES)))
                        .append("owedSince", Date.from(Instant.now())));
        couriers.execute(() -> {
            deliver(id, number);
            undelivered.release();
        });
    }

    private void deliver(String id, int number) {
        get(producer.send(new ProducerRecord<>(KEYS, id, filler(number, KEY_BYTES))));
        Future<RecordMetadata> fact =
                producer.send(new ProducerRecord<>(FACTS, id, filler(number, FACT_BYTES)));
        get(fact);
        documents.updateOne(
                Filters.eq("_id", id),
                Updates.combine(Updates.set("outbox", List.of()), Updates.unset("owedSince")));
    }

    /** Hex digits that do not compress to nothing, as ciphertext does not. */
    static String filler(int number, int bytes) {
        StringBuilder text = new StringBuilder(bytes + 32);
        while (text.length() < bytes) {
            text.append(UUID.randomUUID());
        }
        return text.append(number).toString();
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        couriers.close();
        producer.close();
        mongo.close();
    }
}
