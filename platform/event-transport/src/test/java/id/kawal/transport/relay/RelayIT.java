package id.kawal.transport.relay;

import static id.kawal.transport.Invented.acknowledged;
import static id.kawal.transport.Invented.complaintId;
import static id.kawal.transport.Invented.facts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kawal.transport.CloudEvents;
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
import id.kawal.transport.aggregate.OwedRecord;
import id.kawal.transport.aggregate.StoredAggregate;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayIT {

    static final RelaySettings QUICK =
            new RelaySettings(16, 50, Duration.ofMillis(100), Duration.ofMillis(300));

    final String databaseName = "relay-" + UUID.randomUUID();
    final List<Relay> relays = new ArrayList<>();

    @AfterEach
    void stop() {
        relays.forEach(Relay::stop);
    }

    @Test
    void a_fact_reaches_the_topic_in_the_binary_mode_of_cloud_events() {
        var house = house(sender());
        var id = complaintId();

        house.cases().store(StoredAggregate.absent(id), Change.of(state(), facts(id, 2)));

        var second = sent(id, 2).get(1);
        assertThat(second.key()).isEqualTo(id);
        assertThat(second.value()).contains("\"occurredAt\":\"2026-03-09T01:00:00Z\"");
        assertThat(header(second, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(second, "ce_id")).hasSize(36);
        assertThat(header(second, "ce_type")).isEqualTo("id.kawal.complaint.acknowledged.v1");
        assertThat(header(second, "ce_source")).isEqualTo("/routing-service/cases/" + id);
        assertThat(header(second, "ce_subject")).isEqualTo(id);
        assertThat(header(second, "ce_time")).isEqualTo("2026-03-09T01:00:00Z");
        assertThat(header(second, "ce_sequence")).isEqualTo("0000000002");
        assertThat(header(second, "content-type")).isEqualTo("application/json");
        assertThat(header(second, "traceparent"))
                .isEqualTo("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    }

    @Test
    void a_document_written_while_it_is_settled_is_settled_alone_and_its_neighbours_are_not() {
        var mine = aggregates(new LateHandover(), Duration.ofSeconds(30));
        var cases = mine.collection("cases");
        var outbox = mine.outboxes().getFirst();
        var ids = List.of(complaintId(), complaintId(), complaintId());
        var sent =
                ids.stream()
                        .map(id -> {
                            cases.store(
                                    StoredAggregate.absent(id), Change.of(state(), facts(id, 1)));
                            return outbox.claim(id).orElseThrow();
                        })
                        .toList();
        var busy = ids.get(1);
        cases.store(cases.read(busy), Change.of(state(), List.of(acknowledged(busy, "63.02.A2"))));

        assertThat(outbox.settleAll(sent)).containsExactly(busy);

        assertNothingOwed(ids.get(0));
        assertNothingOwed(ids.get(2));
        assertThat(outbox.settle(sent.get(1)).orElseThrow().owed())
                .singleElement()
                .satisfies(owed -> assertThat(owed.fact().sequence()).isEqualTo(2));
    }

    @Test
    void what_was_acknowledged_is_removed_and_the_lease_given_back() {
        var house = house(sender());
        var id = complaintId();

        house.cases().store(StoredAggregate.absent(id), Change.of(state(), facts(id, 3)));

        await().untilAsserted(() -> assertNothingOwed(id));
        assertThat(document(id).getLong("version")).isEqualTo(1);
        assertThat(document(id).getLong("sequence")).isEqualTo(3);
    }

    @Test
    void the_record_of_the_keys_is_acknowledged_before_the_first_fact_is_sent() {
        var order = new ArrayList<String>();
        var house =
                house(
                        new Spying(sender()) {
                            @Override
                            public void send(OutboxEntry entry, String source)
                                    throws SendFailed, InterruptedException {
                                order.add("send " + entry.topic());
                                super.send(entry, source);
                                order.add("acknowledged " + entry.topic());
                            }
                        });
        var id = complaintId();
        var keys = new OwedRecord("complaint-keys", id, "{\"wrapped\":\"…\"}");

        house.cases()
                .store(StoredAggregate.absent(id), Change.of(state(), facts(id, 1)).after(keys));

        await().untilAsserted(() -> assertNothingOwed(id));
        assertThat(order)
                .containsExactly(
                        "send complaint-keys",
                        "acknowledged complaint-keys",
                        "send complaints",
                        "acknowledged complaints");
        assertThat(TestKafka.read("complaint-keys", record -> id.equals(record.key()), 1))
                .extracting(ConsumerRecord::value)
                .containsExactly("{\"wrapped\":\"…\"}");
    }

    @Test
    void T5_a_crash_between_sending_and_removing_repeats_the_fact_and_loses_none() {
        var crashing = new DyingSender(sender());
        var first = house(crashing);
        var id = complaintId();
        first.cases().store(StoredAggregate.absent(id), Change.of(state(), facts(id, 3)));
        await().until(crashing::isDead);
        assertThat(document(id).getList("outbox", Document.class)).hasSize(3);

        house(sender());

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertNothingOwed(id));
        var sent = sent(id, 5);
        assertThat(sequences(sent)).containsExactly(1L, 2L, 1L, 2L, 3L);
        assertThat(header(sent.get(0), "ce_id")).isEqualTo(header(sent.get(2), "ce_id"));
    }

    @Test
    void two_relays_on_one_store_send_every_fact_once_and_in_order() {
        var houses = List.of(house(sender()), house(sender()));
        var ids = IntStream.range(0, 100).mapToObj(_ -> complaintId()).toList();

        for (var id : ids) {
            houses.get(0)
                    .cases()
                    .store(StoredAggregate.absent(id), Change.of(state(), facts(id, 1)));
            for (var round = 2; round <= 5; round++) {
                var cases = houses.get(round % 2).cases();
                cases.store(
                        cases.read(id),
                        Change.of(state(), List.of(acknowledged(id, "63.02.A" + round))));
            }
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> ids.forEach(this::assertNothingOwed));
        var sent = TestKafka.read("complaints", record -> ids.contains(record.key()), 500);
        for (var id : ids) {
            assertThat(sequences(of(sent, id))).containsExactly(1L, 2L, 3L, 4L, 5L);
        }
    }

    @Test
    void facts_written_while_the_broker_is_away_are_sent_once_it_is_back() {
        var broker = new SwitchedSender(sender());
        var house = house(broker);
        var ids = IntStream.range(0, 200).mapToObj(_ -> complaintId()).toList();
        broker.away = true;
        for (var id : ids) {
            house.cases().store(StoredAggregate.absent(id), Change.of(state(), facts(id, 2)));
        }
        await().until(() -> broker.refused > 10);

        broker.away = false;

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> ids.forEach(this::assertNothingOwed));
        var sent = TestKafka.read("complaints", record -> ids.contains(record.key()), 400);
        for (var id : ids) {
            assertThat(sequences(of(sent, id))).containsExactly(1L, 2L);
        }
    }

    @Test
    void a_record_that_can_never_be_sent_holds_up_its_own_document_only() {
        var house =
                house(
                        new Spying(sender()) {
                            @Override
                            public void send(OutboxEntry entry, String source)
                                    throws SendFailed, InterruptedException {
                                if (entry.topic().equals("nowhere")) {
                                    throw new SendFailed(new IllegalStateException("too large"));
                                }
                                super.send(entry, source);
                            }
                        });
        var stuck = complaintId();
        house.cases()
                .store(
                        StoredAggregate.absent(stuck),
                        Change.of(state(), facts(stuck, 1))
                                .after(new OwedRecord("nowhere", stuck, "{}")));
        var free = complaintId();

        house.cases().store(StoredAggregate.absent(free), Change.of(state(), facts(free, 1)));

        await().untilAsserted(() -> assertNothingOwed(free));
        assertThat(document(stuck).getList("outbox", Document.class)).hasSize(2);
        await().untilAsserted(() -> assertThat(house.oldestSeconds()).isPositive());
        assertThat(house.meters().get("kawal.outbox.owed").gauge().value()).isEqualTo(1);
    }

    @Test
    void what_was_acknowledged_before_a_record_that_fails_is_not_sent_again() {
        var failing = new FailingAt(sender(), 3);
        var house = house(failing);
        var id = complaintId();
        house.cases().store(StoredAggregate.absent(id), Change.of(state(), facts(id, 4)));
        await().until(() -> failing.refused > 0);
        await().untilAsserted(() ->
                assertThat(document(id).getList("outbox", Document.class)).hasSize(2));

        failing.at = 0;

        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertNothingOwed(id));
        assertThat(sequences(sent(id, 4))).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void a_lease_that_grew_old_in_the_queue_is_asked_for_again() throws InterruptedException {
        var mine = aggregates(new LateHandover(), Duration.ofSeconds(30));
        var theirs = aggregates(new LateHandover(), Duration.ofSeconds(30));
        var id = complaintId();
        var owedOnceMine = new ArrayList<OwedDocument>();
        var writer =
                aggregates(
                        new LateHandover() {
                            @Override
                            public void leased(Outbox outbox, OwedDocument document) {
                                owedOnceMine.add(document);
                            }
                        },
                        Duration.ofMillis(1));
        writer.collection("cases")
                .store(StoredAggregate.absent(id), Change.of(state(), facts(id, 1)));
        await().until(() -> theirs.outboxes().getFirst().claim(id).isPresent());
        var sent = new ArrayList<OutboxEntry>();
        var courier =
                new Courier(
                        new Spying(sender()) {
                            @Override
                            public void send(OutboxEntry entry, String source) {
                                sent.add(entry);
                            }
                        },
                        new Outage());

        courier.run(new Errand(mine.outboxes().getFirst(), id, owedOnceMine.getFirst()));

        assertThat(sent).isEmpty();
    }

    @Test
    void a_relay_that_was_stopped_sends_again_once_it_is_started() {
        var house = house(sender());
        var first = complaintId();
        house.cases().store(StoredAggregate.absent(first), Change.of(state(), facts(first, 1)));
        await().untilAsserted(() -> assertNothingOwed(first));
        var relay = relays.getFirst();

        relay.stop();
        relay.start();

        var second = complaintId();
        house.cases().store(StoredAggregate.absent(second), Change.of(state(), facts(second, 2)));
        await().untilAsserted(() -> assertNothingOwed(second));
        assertThat(sequences(sent(second, 2))).containsExactly(1L, 2L);
    }

    // What the tests stand on

    record House(MongoAggregates aggregates, SimpleMeterRegistry meters) {

        id.kawal.transport.aggregate.AggregateCollection cases() {
            return aggregates.collection("cases");
        }

        double oldestSeconds() {
            return meters.get("kawal.outbox.oldest").gauge().value();
        }
    }

    House house(Sender sender) {
        var late = new LateHandover();
        var aggregates = aggregates(late, Duration.ofSeconds(2));
        var meters = new SimpleMeterRegistry();
        var relay = new Relay(aggregates::outboxes, sender, QUICK, meters);
        late.relay = relay;
        relay.start();
        relays.add(relay);
        return new House(aggregates, meters);
    }

    MongoAggregates aggregates(Handover handover, Duration lease) {
        var aggregates =
                new MongoAggregates(
                        TestMongo.database(databaseName),
                        "routing-service",
                        new OutboxSettings(
                                new Lease(UUID.randomUUID().toString(), lease), handover, 500),
                        () -> "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        aggregates.collection("cases");
        return aggregates;
    }

    static KafkaSender sender() {
        return new KafkaSender(TestKafka::producer, Duration.ofSeconds(3));
    }

    static Document state() {
        return new Document("status", "RECEIVED");
    }

    Document document(String id) {
        return TestMongo.database(databaseName)
                .getMongoDatabase()
                .getCollection("cases")
                .find(new Document("_id", id))
                .first();
    }

    void assertNothingOwed(String id) {
        var document = document(id);
        assertThat(document.getList("outbox", Document.class)).isEmpty();
        assertThat(document).doesNotContainKeys("owedSince", "lease");
    }

    static List<ConsumerRecord<String, String>> sent(String id, int count) {
        return TestKafka.read(CloudEvents.TOPIC, record -> id.equals(record.key()), count);
    }

    static List<ConsumerRecord<String, String>> of(
            List<ConsumerRecord<String, String>> records, String id) {
        return records.stream().filter(record -> id.equals(record.key())).toList();
    }

    static List<Long> sequences(List<ConsumerRecord<String, String>> records) {
        return records.stream()
                .map(record -> Long.parseLong(header(record, "ce_sequence")))
                .toList();
    }

    static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    static class LateHandover implements Handover {

        /** None: what is owed waits for who claims it. */
        Relay relay;

        @Override
        public void leased(Outbox outbox, OwedDocument document) {
            if (relay != null) {
                relay.leased(outbox, document);
            }
        }

        @Override
        public void owed(Outbox outbox, String id) {
            if (relay != null) {
                relay.owed(outbox, id);
            }
        }
    }

    static class Spying implements Sender {

        private final Sender sender;

        Spying(Sender sender) {
            this.sender = sender;
        }

        @Override
        public void send(OutboxEntry entry, String source) throws SendFailed, InterruptedException {
            sender.send(entry, source);
        }

        @Override
        public void close() {
            sender.close();
        }
    }

    /** Sends two records and never returns from the second: a process that was killed. */
    static final class DyingSender extends Spying {

        private volatile int sent;

        DyingSender(Sender sender) {
            super(sender);
        }

        @Override
        public void send(OutboxEntry entry, String source) throws SendFailed, InterruptedException {
            super.send(entry, source);
            sent++;
            if (sent == 2) {
                new java.util.concurrent.CountDownLatch(1).await();
            }
        }

        boolean isDead() {
            return sent == 2;
        }
    }

    /** Refuses one fact of each document. */
    static final class FailingAt extends Spying {

        volatile long at;
        volatile int refused;

        FailingAt(Sender sender, long at) {
            super(sender);
            this.at = at;
        }

        @Override
        public void send(OutboxEntry entry, String source) throws SendFailed, InterruptedException {
            if (entry.fact() != null && entry.fact().sequence() == at) {
                refused++;
                throw new SendFailed(new IllegalStateException("too large"));
            }
            super.send(entry, source);
        }
    }

    static final class SwitchedSender extends Spying {

        volatile boolean away;
        volatile int refused;

        SwitchedSender(Sender sender) {
            super(sender);
        }

        @Override
        public void send(OutboxEntry entry, String source) throws SendFailed, InterruptedException {
            if (away) {
                refused++;
                throw new SendFailed(new org.apache.kafka.common.errors.TimeoutException("away"));
            }
            super.send(entry, source);
        }
    }
}
