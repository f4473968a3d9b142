package id.kawal.transport.consume;

import static id.kawal.transport.Invented.MONDAY_9;
import static id.kawal.transport.Invented.acknowledged;
import static id.kawal.transport.Invented.complaintId;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import id.kawal.transport.CloudEvents;
import id.kawal.transport.EventJson;
import id.kawal.transport.TestMongo;
import id.kawal.transport.aggregate.Handover;
import id.kawal.transport.aggregate.Lease;
import id.kawal.transport.aggregate.MongoAggregates;
import id.kawal.transport.aggregate.Outbox;
import id.kawal.transport.aggregate.OutboxSettings;
import id.kawal.transport.aggregate.OwedDocument;
import id.kawal.transport.park.ParkedAudit;
import id.kawal.transport.park.ParkedRecord;
import id.kawal.transport.park.ParkedRecordStore;
import id.kawal.transport.park.ParkedRecords;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.messaging.support.GenericMessage;

/** What one poll brings, several records at a time. */
class HandlerConsumerIT {

    final String databaseName = "polls-" + UUID.randomUUID();
    final ParkedRecordStore parked = new ParkedRecordStore(TestMongo.database(databaseName));
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final List<String> attempted = new ArrayList<>();
    final MongoAggregates aggregates =
            new MongoAggregates(
                    TestMongo.database(databaseName),
                    "escalation-service",
                    new OutboxSettings(
                            new Lease("me", Duration.ofSeconds(30)), new NobodyToHandTo(), 500),
                    () -> null);
    final ConsumerIT.Reacting handler =
            new ConsumerIT.Reacting(aggregates.collection("heard")) {
                @Override
                public void handle(ReceivedEvent received) {
                    attempted.add(received.id());
                    if (isDown) {
                        throw new MongoTimeoutException("nobody answers");
                    }
                    super.handle(received);
                }
            };
    final HandlerConsumer consumer =
            new HandlerConsumer(
                    handler,
                    "escalation-service",
                    parked,
                    () -> MONDAY_9,
                    meters,
                    ObservationRegistry.create());
    final String one = complaintId();
    final String other = complaintId();
    final String third = complaintId();
    boolean isDown;
    long offset;

    @Test
    void facts_of_several_complaints_have_their_effects_in_order() {
        poll(fact(one, 1, "A1"), fact(other, 1, "B1"), fact(one, 2, "A2"), fact(other, 2, "B2"));

        assertThat(handler.effects(one)).containsExactly("A1", "A2");
        assertThat(handler.effects(other)).containsExactly("B1", "B2");
        assertThat(attempted).hasSize(4);
    }

    @Test
    void T21_a_poll_that_comes_again_has_no_second_effect() {
        var records =
                List.<ConsumerRecord<?, ?>>of(
                        fact(one, 1, "A1"), fact(other, 1, "B1"), fact(one, 2, "A2"));
        poll(records);
        poll(records);

        assertThat(handler.effects(one)).containsExactly("A1", "A2");
        assertThat(parked(one)).isEmpty();
    }

    @Test
    void T20_a_poison_record_parks_with_what_follows_of_its_complaint_and_no_other() {
        handler.poison.add("BAD");

        poll(
                fact(one, 1, "A1"),
                fact(other, 1, "B1"),
                fact(one, 2, "BAD"),
                fact(one, 3, "A3"),
                fact(other, 2, "B2"));

        assertThat(handler.effects(one)).containsExactly("A1");
        assertThat(handler.effects(other)).containsExactly("B1", "B2");
        assertThat(parked(one))
                .extracting(ParkedRecord::code)
                .containsExactly("IllegalStateException", "QUEUED");
        assertThat(parked(other)).isEmpty();
    }

    @Test
    void T22_a_hole_parks_the_complaint_that_has_it() {
        poll(fact(one, 1, "A1"), fact(one, 3, "A3"), fact(other, 1, "B1"));

        assertThat(handler.effects(one)).containsExactly("A1");
        assertThat(handler.effects(other)).containsExactly("B1");
        assertThat(parked(one)).extracting(ParkedRecord::code).containsExactly("SequenceHole");
    }

    @Test
    void what_follows_a_record_that_nobody_can_place_waits_for_it() {
        var unplaced = fact(one, 1, "A1");
        unplaced.headers().remove(CloudEvents.SOURCE);

        poll(unplaced, fact(one, 1, "A2"), fact(other, 1, "B1"));

        assertThat(handler.effects(one)).isEmpty();
        assertThat(parked(one))
                .extracting(ParkedRecord::code)
                .containsExactly("CE_SOURCE_MISSING", "QUEUED");
        assertThat(handler.effects(other)).containsExactly("B1");
    }

    @Test
    void a_record_that_will_heal_is_named_and_what_stands_before_it_is_done() {
        handler.sick.put("SICK", 3);
        var records =
                List.<ConsumerRecord<?, ?>>of(
                        fact(other, 1, "B1"), fact(one, 1, "SICK"), fact(third, 1, "C1"));

        assertThatThrownBy(() -> poll(records))
                .isInstanceOfSatisfying(
                        BatchListenerFailedException.class,
                        failure -> assertThat(failure.getIndex()).isEqualTo(1));
        assertThat(handler.effects(other)).containsExactly("B1");
        assertThat(handler.effects(one)).isEmpty();
        assertThat(longestRetry()).isPositive();

        poll(records.subList(1, 3));

        assertThat(handler.effects(one)).containsExactly("SICK");
        assertThat(handler.effects(third)).containsExactly("C1");
        assertThat(parked(one)).isEmpty();
        assertThat(longestRetry()).isZero();
    }

    @Test
    void an_outage_is_met_once_and_not_by_every_complaint() {
        isDown = true;
        var records =
                List.<ConsumerRecord<?, ?>>of(
                        fact(one, 1, "A1"), fact(other, 1, "B1"), fact(third, 1, "C1"));

        assertThatThrownBy(() -> poll(records))
                .isInstanceOfSatisfying(
                        BatchListenerFailedException.class,
                        failure -> assertThat(failure.getIndex()).isZero());

        assertThat(attempted).hasSize(2);
        isDown = false;
        poll(records);
        assertThat(handler.effects(third)).containsExactly("C1");
    }

    // What the tests stand on

    void poll(ConsumerRecord<?, ?>... records) {
        poll(List.of(records));
    }

    void poll(List<ConsumerRecord<?, ?>> records) {
        consumer.handleMessage(new GenericMessage<>(new PolledRecords(records)));
    }

    ConsumerRecord<?, ?> fact(String complaintId, long sequence, String agency) {
        var body = EventJson.write(acknowledged(complaintId, agency));
        var sent = ConsumerIT.record(complaintId, sequence, agency, body);
        var record =
                new ConsumerRecord<>(
                        CloudEvents.TOPIC, 0, offset++, complaintId, body.getBytes(UTF_8));
        sent.headers().forEach(record.headers()::add);
        return record;
    }

    List<ParkedRecord> parked(String complaintId) {
        var audit = new ParkedAudit(TestMongo.database(databaseName), () -> MONDAY_9);
        return new ParkedRecords(parked, audit, List::of).list(complaintId, null, 100);
    }

    double longestRetry() {
        return meters.get("kawal.retry.longest").gauge().value();
    }

    /** The facts are none of this test's. */
    static final class NobodyToHandTo implements Handover {

        @Override
        public void leased(Outbox outbox, OwedDocument document) {}

        @Override
        public void owed(Outbox outbox, String id) {}
    }
}
