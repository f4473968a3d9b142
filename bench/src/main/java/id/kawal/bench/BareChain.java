package id.kawal.bench;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;

/**
 * What the way from a lodged complaint to its last notice costs at least: as many inserts and as
 * many records as the four services need one after the other, with the bare clients, no logic and
 * no mail. An insert, then three times: a record sent, read, and answered by an insert.
 */
final class BareChain implements AutoCloseable {

    private static final List<String> HOPS = List.of("bench-hop-1", "bench-hop-2", "bench-hop-3");
    private static final int BYTES = 1_800;
    private static final Duration LISTEN = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MongoClient mongo;
    private final Producer<String, String> producer;
    private final String kafka;
    private final Map<String, Long> begun = new ConcurrentHashMap<>();
    private volatile Latencies latencies = new Latencies();
    private final ExecutorService readers = Executors.newFixedThreadPool(HOPS.size());
    private volatile boolean closed;

    BareChain(String kafka, String mongodb) {
        this.kafka = kafka;
        BarePipeline.makeTopics(kafka, HOPS);
        this.mongo = MongoClients.create(mongodb);
        this.producer =
                new KafkaProducer<>(
                        BarePipeline.producing(kafka),
                        new StringSerializer(),
                        new StringSerializer());
        for (int hop = 0; hop < HOPS.size(); hop++) {
            int here = hop;
            readers.execute(() -> read(here));
        }
    }

    /** So many a second for so long; returns when the last has come through. */
    Latencies run(int perSecond, Duration lasting) {
        latencies = new Latencies();
        Load.Result sent = Load.open(perSecond, lasting, this::begin);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!begun.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(LISTEN.toNanos());
        }
        if (sent.failed() > 0 || !begun.isEmpty()) {
            throw new IllegalStateException(begun.size() + " did not come through");
        }
        return latencies;
    }

    private void begin(int number) {
        String id = UUID.randomUUID().toString();
        begun.put(id, System.nanoTime());
        String text = BarePipeline.filler(number, BYTES);
        insert(0, id, text);
        var _ = producer.send(new ProducerRecord<>(HOPS.getFirst(), id, text));
    }

    private void read(int hop) {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", kafka),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(HOPS.get(hop)).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!closed) {
                consumer.poll(LISTEN).forEach(record -> pass(hop, record.key(), record.value()));
            }
        }
    }

    private void pass(int hop, String id, String text) {
        insert(hop + 1, id, text);
        if (hop + 1 < HOPS.size()) {
            var _ = producer.send(new ProducerRecord<>(HOPS.get(hop + 1), id, text));
            return;
        }
        Long from = begun.remove(id);
        if (from != null) {
            latencies.add(Duration.ofNanos(System.nanoTime() - from));
        }
    }

    private void insert(int step, String id, String text) {
        MongoCollection<Document> documents =
                mongo.getDatabase("bench")
                        .getCollection("chain-" + step)
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        documents.insertOne(new Document("_id", id).append("state", text));
    }

    @Override
    public void close() {
        closed = true;
        readers.close();
        producer.close();
        mongo.close();
    }
}
