package id.kawal.transport.consume;

import static id.kawal.transport.Invented.acknowledged;
import static id.kawal.transport.Invented.complaintId;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kawal.events.ComplaintAcknowledged;
import id.kawal.events.Owner;
import id.kawal.events.UnknownComplaintEvent;
import id.kawal.transport.CloudEvents;
import id.kawal.transport.EventJson;
import id.kawal.transport.HealsByItself;
import id.kawal.transport.Position;
import id.kawal.transport.TestKafka;
import id.kawal.transport.TestMongo;
import id.kawal.transport.aggregate.AggregateCollection;
import id.kawal.transport.aggregate.Aggregates;
import id.kawal.transport.aggregate.Change;
import id.kawal.transport.park.ParkedRecord;
import id.kawal.transport.park.ParkedRecords;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service with one handler and no settings but its name and addresses. */
@SpringBootTest(properties = "spring.application.name=escalation-service")
@DirtiesContext
class ConsumerIT {

    static final Duration SOON = Duration.ofSeconds(20);

    @Autowired ParkedRecords parked;
    @Autowired Reacting handler;
    @Autowired MeterRegistry meters;

    final Producer<String, String> producer = TestKafka.producer();
    final String complaint = complaintId();
    final String neighbour = complaintId();

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("spring.kafka.bootstrap-servers", () -> TestKafka.ADDRESS);
        registry.add("spring.mongodb.uri", () -> "mongodb://" + TestMongo.ADDRESS + "/consumer");
    }

    @Test
    void T21_a_fact_delivered_three_times_has_one_effect() {
        for (var delivery = 0; delivery < 3; delivery++) {
            send(complaint, 1, "A1");
        }
        send(complaint, 2, "A2");

        awaitEffects(complaint, "A1", "A2");
        assertThat(parkedOf(complaint)).isEmpty();
    }

    @Test
    void T22_a_fact_that_comes_again_after_a_later_one_is_ignored() {
        send(complaint, 1, "A1");
        send(complaint, 2, "A2");
        send(complaint, 1, "A1");
        send(complaint, 3, "A3");

        awaitEffects(complaint, "A1", "A2", "A3");
    }

    @Test
    void T22_a_fact_that_comes_before_its_predecessor_waits_for_it() {
        send(complaint, 2, "A2");
        send(complaint, 3, "A3");
        await().atMost(SOON).until(() -> parkedOf(complaint).size() == 2);
        assertThat(parkedOf(complaint))
                .extracting(ParkedRecord::code)
                .containsExactly("SequenceHole", "QUEUED");

        send(complaint, 1, "A1");

        awaitEffects(complaint, "A1", "A2", "A3");
        await().until(() -> parkedOf(complaint).isEmpty());
    }

    @Test
    void facts_missing_for_good_are_given_up_by_an_operator() {
        send(complaint, 1, "A1");
        send(complaint, 4, "A4");
        send(complaint, 5, "A5");
        await().atMost(SOON).until(() -> parkedOf(complaint).size() == 2);
        assertThat(parked.replay(complaint, "op-1", null))
                .singleElement()
                .satisfies(replay -> assertThat(replay.stoppedBy()).isEqualTo("SequenceHole"));

        parked.skipMissing(parkedOf(complaint).getFirst().id(), "op-1", "lost");

        awaitEffects(complaint, "A1", "A4", "A5");
        assertThat(parkedOf(complaint)).isEmpty();
    }

    @Test
    void T20_a_poison_record_is_parked_and_neighbours_pass() {
        handler.poison.add("BAD");
        send(complaint, 1, "A1");
        send(complaint, 2, "BAD");
        send(complaint, 3, "A3");
        send(neighbour, 1, "N1");
        send(neighbour, 2, "N2");

        awaitEffects(neighbour, "N1", "N2");
        awaitEffects(complaint, "A1");
        await().atMost(SOON).until(() -> parkedOf(complaint).size() == 2);
        assertThat(parkedOf(complaint))
                .extracting(ParkedRecord::code)
                .containsExactly("IllegalStateException", "QUEUED");

        handler.poison.clear();
        var replays = parked.replay(complaint, "op-1", "repaired");

        assertThat(replays).singleElement().satisfies(r -> assertThat(r.replayed()).isEqualTo(2));
        awaitEffects(complaint, "A1", "BAD", "A3");
        send(complaint, 4, "A4");
        awaitEffects(complaint, "A1", "BAD", "A3", "A4");
        assertThat(parkedOf(complaint)).isEmpty();
    }

    @Test
    void a_discarded_record_leaves_no_hole_and_what_follows_is_replayed() {
        handler.poison.add("BAD");
        send(complaint, 1, "BAD");
        send(complaint, 2, "A2");
        await().atMost(SOON).until(() -> parkedOf(complaint).size() == 2);

        var replays = parked.discard(parkedOf(complaint).getFirst().id(), "op-1", "a test fact");

        assertThat(replays).isPresent();
        awaitEffects(complaint, "A2");
        assertThat(parkedOf(complaint)).isEmpty();
        assertThat(audit(complaint))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.getString("action")).isEqualTo("DISCARD");
                    assertThat(entry.getString("by")).isEqualTo("op-1");
                    assertThat(entry.getString("reason")).isEqualTo("a test fact");
                });
    }

    @Test
    void a_discarded_record_does_not_give_up_the_facts_that_are_missing_before_it() {
        send(complaint, 1, "A1");
        send(complaint, 3, "A3");
        await().atMost(SOON).until(() -> parkedOf(complaint).size() == 1);

        var replays = parked.discard(parkedOf(complaint).getFirst().id(), "op-1", "twice");

        assertThat(replays.orElseThrow())
                .singleElement()
                .satisfies(replay -> assertThat(replay.stoppedBy()).isEqualTo("SequenceHole"));
        send(complaint, 2, "A2");
        send(complaint, 4, "A4");
        awaitEffects(complaint, "A1", "A2", "A4");
        await().until(() -> parkedOf(complaint).isEmpty());
    }

    @Test
    void a_replay_that_fails_again_leaves_the_queue_as_it_was() {
        handler.poison.add("BAD");
        send(complaint, 1, "BAD");
        send(complaint, 2, "A2");
        await().atMost(SOON).until(() -> parkedOf(complaint).size() == 2);

        var replays = parked.replay(complaint, "op-1", null);

        assertThat(replays)
                .singleElement()
                .satisfies(replay -> {
                    assertThat(replay.replayed()).isZero();
                    assertThat(replay.left()).isEqualTo(2);
                    assertThat(replay.stoppedBy()).isEqualTo("IllegalStateException");
                });
        assertThat(handler.effects(complaint)).isEmpty();
    }

    @Test
    void a_fact_that_fails_and_heals_is_handled_and_never_parked() {
        handler.sick.put("SICK", 3);
        send(complaint, 1, "SICK");
        send(complaint, 2, "A2");

        awaitEffects(complaint, "SICK", "A2");
        assertThat(parkedOf(complaint)).isEmpty();
        assertThat(handler.sick.get("SICK")).isZero();
    }

    @Test
    void an_error_of_the_code_parks_the_record_that_met_it_and_neighbours_pass() {
        handler.broken.put("DEEP", new StackOverflowError());
        handler.broken.put("UNINITIALISED", new ExceptionInInitializerError());
        send(complaint, 1, "DEEP");
        send(complaint, 2, "A2");
        send(neighbour, 1, "UNINITIALISED");
        var third = complaintId();
        send(third, 1, "T1");

        awaitEffects(third, "T1");
        await().atMost(SOON).until(() -> parkedOf(complaint).size() == 2);
        await().atMost(SOON).until(() -> parkedOf(neighbour).size() == 1);
        assertThat(parkedOf(complaint).getFirst().code()).isEqualTo("StackOverflowError");
        assertThat(parkedOf(neighbour).getFirst().code()).isEqualTo("ExceptionInInitializerError");
        assertThat(parked.replay(complaint, "op-1", null))
                .singleElement()
                .satisfies(
                        replay -> assertThat(replay.stoppedBy()).isEqualTo("StackOverflowError"));

        handler.broken.clear();
        parked.replay(complaint, "op-1", "mended");

        awaitEffects(complaint, "DEEP", "A2");
    }

    @Test
    void how_long_a_record_is_retried_is_measured() {
        handler.sick.put("LONG", 3);
        send(complaint, 1, "LONG");

        await().atMost(SOON).until(() -> retryLongest() > 0);
        awaitEffects(complaint, "LONG");
        await().atMost(SOON).until(() -> retryLongest() == 0);
    }

    @Test
    void a_record_that_can_not_be_read_is_parked_as_it_came_under_a_code() {
        var record = record(complaint, 1, "A1", "{\"name\":\"Budi");
        producer.send(record);

        await().atMost(SOON).until(() -> parkedOf(complaint).size() == 1);
        var kept = parkedOf(complaint).getFirst();
        assertThat(kept.code()).isEqualTo("BODY_UNREADABLE");
        assertThat(kept.record().value()).isEqualTo("{\"name\":\"Budi".getBytes(UTF_8));
        assertThat(kept.type()).contains("id.kawal.complaint.acknowledged.v1");
        assertThat(kept.record().complaintId()).contains(complaint);
    }

    @Test
    void a_record_without_a_body_or_without_headers_is_parked() {
        producer.send(record(complaint, 1, "A1", null));
        producer.send(new ProducerRecord<>(CloudEvents.TOPIC, neighbour, "hello"));

        await().atMost(SOON).until(() -> parkedOf(complaint).size() == 1);
        await().atMost(SOON).until(() -> parkedOf(neighbour).size() == 1);
        assertThat(parkedOf(complaint).getFirst().code()).isEqualTo("BODY_MISSING");
        assertThat(parkedOf(neighbour).getFirst().code()).isEqualTo("CE_SOURCE_MISSING");
        assertThat(parked.discard(parkedOf(neighbour).getFirst().id(), "op-1", "noise"))
                .isPresent();
        assertThat(parkedOf(neighbour)).isEmpty();
    }

    @Test
    void a_type_of_the_future_is_noted_counted_and_passed_over() {
        var before = unknownTypes();
        send(complaint, 1, "A1");
        var future = record(complaint, 2, "A2", "{\"complaintId\":\"x\"}");
        future.headers().remove(CloudEvents.TYPE);
        future.headers().add(CloudEvents.TYPE, "id.kawal.complaint.sung.v1".getBytes(UTF_8));
        producer.send(future);
        send(complaint, 3, "A3");

        awaitEffects(complaint, "A1", "A3");
        assertThat(unknownTypes() - before).isEqualTo(1.0);
    }

    @Test
    void facts_of_services_that_the_handler_does_not_listen_to_are_passed_over() {
        var foreign = record(complaint, 1, "A1", "not even json");
        foreign.headers().remove(CloudEvents.SOURCE);
        foreign.headers()
                .add(CloudEvents.SOURCE, ("/notification-service/n/" + complaint).getBytes(UTF_8));
        producer.send(foreign);
        send(complaint, 1, "A1");

        awaitEffects(complaint, "A1");
        assertThat(parkedOf(complaint)).isEmpty();
    }

    // What the tests stand on

    void send(String complaintId, long sequence, String agency) {
        var body = EventJson.write(acknowledged(complaintId, agency));
        producer.send(record(complaintId, sequence, agency, body));
    }

    static ProducerRecord<String, String> record(
            String complaintId, long sequence, String agency, String body) {
        var record = new ProducerRecord<>(CloudEvents.TOPIC, complaintId, body);
        Map.of(
                        CloudEvents.SPEC_VERSION,
                        "1.0",
                        CloudEvents.ID,
                        complaintId + "-" + agency,
                        CloudEvents.TYPE,
                        ComplaintAcknowledged.TYPE.wireName(),
                        CloudEvents.SOURCE,
                        "/routing-service/cases/" + complaintId,
                        CloudEvents.SUBJECT,
                        complaintId,
                        CloudEvents.TIME,
                        "2026-03-09T01:00:00Z",
                        CloudEvents.SEQUENCE,
                        "%010d".formatted(sequence),
                        CloudEvents.CONTENT_TYPE,
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    void awaitEffects(String complaintId, String... agencies) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(handler.effects(complaintId)).containsExactly(agencies));
    }

    List<ParkedRecord> parkedOf(String complaintId) {
        return parked.list(complaintId, null, 100);
    }

    double unknownTypes() {
        return meters.get("kawal.events.unknown")
                .tag("group", "escalation-service")
                .counter()
                .count();
    }

    double retryLongest() {
        return meters.get("kawal.retry.longest").gauge().value();
    }

    List<Document> audit(String complaintId) {
        return TestMongo.database("consumer")
                .getMongoDatabase()
                .getCollection("parked-audit")
                .find(new Document("complaintId", complaintId))
                .into(new ArrayList<>());
    }

    /** Writes down the agencies it heard of, in its aggregate. */
    static class Reacting implements ComplaintEventHandler {

        final Set<String> poison = ConcurrentHashMap.newKeySet();
        final Map<String, Error> broken = new ConcurrentHashMap<>();
        final Map<String, Integer> sick = new ConcurrentHashMap<>();
        private final AggregateCollection heard;

        Reacting(AggregateCollection heard) {
            this.heard = heard;
        }

        @Override
        public Set<Owner> listensTo() {
            return Set.of(Owner.ROUTING);
        }

        @Override
        public void handle(ReceivedEvent received) {
            switch (received.event()) {
                case ComplaintAcknowledged fact -> react(fact, received.position());
                case UnknownComplaintEvent fact ->
                        heard.note(fact.complaintId(), received.position());
                default -> throw new AssertionError("not sent in this test");
            }
        }

        private void react(ComplaintAcknowledged fact, Position position) {
            if (broken.containsKey(fact.agencyCode())) {
                throw broken.get(fact.agencyCode());
            }
            if (poison.contains(fact.agencyCode())) {
                throw new IllegalStateException("Budi can not be handled");
            }
            if (sick.merge(fact.agencyCode(), 0, (left, _) -> Math.max(0, left - 1)) > 0) {
                throw new HealsByItself("not yet");
            }
            var read = heard.read(fact.complaintId());
            if (!read.hasHeard(position)) {
                var agencies = new ArrayList<>(agencies(read.state()));
                agencies.add(fact.agencyCode());
                heard.store(
                        read,
                        Change.of(new Document("agencies", agencies), List.of()).hearing(position));
            }
        }

        List<String> effects(String complaintId) {
            return agencies(heard.read(complaintId).state());
        }

        private static List<String> agencies(Document state) {
            return state.getList("agencies", String.class, List.of());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Service {

        @Bean
        Reacting reacting(Aggregates aggregates) {
            return new Reacting(aggregates.collection("heard"));
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }
}
