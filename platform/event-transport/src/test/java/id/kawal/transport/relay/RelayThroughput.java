package id.kawal.transport.relay;

import static id.kawal.transport.Invented.complaintId;
import static id.kawal.transport.Invented.facts;

import com.mongodb.WriteConcern;
import id.kawal.transport.EventJson;
import id.kawal.transport.TestKafka;
import id.kawal.transport.TestMongo;
import id.kawal.transport.aggregate.Change;
import id.kawal.transport.aggregate.Handover;
import id.kawal.transport.aggregate.Lease;
import id.kawal.transport.aggregate.MongoAggregates;
import id.kawal.transport.aggregate.Outbox;
import id.kawal.transport.aggregate.OutboxEntry;
import id.kawal.transport.aggregate.OutboxSettings;
import id.kawal.transport.aggregate.OwedDocument;
import id.kawal.transport.aggregate.StoredAggregate;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;

/**
 * How many new aggregates with one fact each go from insert to acknowledgement in a second, beside
 * the bare driver and the bare producer on the same database and broker. Run by hand: its figures
 * depend on the machine, so it asserts nothing.
 */
public final class RelayThroughput {

    private static final int FACTS = Integer.getInteger("facts", 5_000);
    private static final int WRITERS = 16;

    private RelayThroughput() {}

    public static void main(String[] arguments) throws Exception {
        for (var round = 1; round <= 8; round++) {
            var bare = bare();
            var relayed = relayed();
            System.out.printf(
                    "round %d: bare %,.0f/s, outbox and relay %,.0f/s, %.0f %%%n",
                    round, bare, relayed, 100 * relayed / bare);
        }
        System.exit(0);
    }

    private static double bare() throws Exception {
        var documents =
                TestMongo.database("bare-" + UUID.randomUUID())
                        .getMongoDatabase()
                        .getCollection("cases")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        var acknowledged = new CountDownLatch(FACTS);
        try (var producer = TestKafka.patientProducer()) {
            return perSecond(
                    id -> {
                        var json = EventJson.write(facts(id, 1).getFirst());
                        documents.insertOne(new Document("_id", id).append("data", json));
                        producer.send(
                                new ProducerRecord<>("complaints", id, json),
                                (_, _) -> acknowledged.countDown());
                    },
                    acknowledged);
        }
    }

    private static double relayed() throws Exception {
        var acknowledged = new CountDownLatch(FACTS);
        var sender =
                new Counting(
                        new KafkaSender(TestKafka::patientProducer, Duration.ofSeconds(5)),
                        acknowledged);
        var handover = new Late();
        var aggregates =
                new MongoAggregates(
                        TestMongo.database("relayed-" + UUID.randomUUID()),
                        "routing-service",
                        new OutboxSettings(new Lease("me", Duration.ofSeconds(30)), handover, 500),
                        () -> null);
        var cases = aggregates.collection("cases");
        var relay =
                new Relay(
                        aggregates::outboxes,
                        sender,
                        RelaySettings.DEFAULT,
                        new SimpleMeterRegistry());
        handover.relay = relay;
        relay.start();
        var result =
                perSecond(
                        id ->
                                cases.store(
                                        StoredAggregate.absent(id),
                                        Change.of(
                                                new Document("status", "RECEIVED"), facts(id, 1))),
                        acknowledged);
        relay.stop();
        return result;
    }

    private static double perSecond(Consumer<String> write, CountDownLatch acknowledged)
            throws InterruptedException {
        var start = System.nanoTime();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (var fact = 0; fact < FACTS; fact++) {
                writers.execute(() -> write.accept(complaintId()));
            }
        }
        acknowledged.await();
        return FACTS / ((System.nanoTime() - start) / 1e9);
    }

    private static final class Counting implements Sender {

        private final Sender sender;
        private final CountDownLatch acknowledged;

        Counting(Sender sender, CountDownLatch acknowledged) {
            this.sender = sender;
            this.acknowledged = acknowledged;
        }

        @Override
        public void send(OutboxEntry entry, String source) throws SendFailed, InterruptedException {
            sender.send(entry, source);
            acknowledged.countDown();
        }

        @Override
        public void close() {
            sender.close();
        }
    }

    private static final class Late implements Handover {

        private Relay relay;

        @Override
        public void leased(Outbox outbox, OwedDocument document) {
            relay.leased(outbox, document);
        }

        @Override
        public void owed(Outbox outbox, String id) {
            relay.owed(outbox, id);
        }
    }
}
