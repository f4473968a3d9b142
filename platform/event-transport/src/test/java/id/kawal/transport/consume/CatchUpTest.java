package id.kawal.transport.consume;

import static id.kawal.transport.Invented.MONDAY_9;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class CatchUpTest {

    static final Instant A_SECOND_LATER = MONDAY_9.plusSeconds(1);
    static final Instant TWO_SECONDS_LATER = MONDAY_9.plusSeconds(2);

    final Reading reading = new Reading(Clock.fixed(MONDAY_9, ZoneOffset.UTC), _ -> {});
    final CatchUp catchUp = new CatchUp(reading);

    @Test
    void a_reader_at_the_end_has_read_up_to_now_though_nothing_comes() {
        assignedAt(7);

        catchUp.compare(A_SECOND_LATER, Map.of(3, 7L));
        assertThat(upTo()).isEqualTo(A_SECOND_LATER);

        catchUp.compare(TWO_SECONDS_LATER, Map.of(3, 7L));
        assertThat(upTo()).isEqualTo(TWO_SECONDS_LATER);
        assertThat(catchUp.lag()).isZero();
    }

    @Test
    void a_reader_behind_the_end_has_not() {
        assignedAt(5);

        catchUp.compare(A_SECOND_LATER, Map.of(3, 7L));

        assertThat(upTo()).isEqualTo(Instant.EPOCH);
        assertThat(catchUp.lag()).isEqualTo(2);
    }

    @Test
    void an_end_reached_later_counts_from_when_it_was_the_end() {
        assignedAt(5);
        catchUp.compare(A_SECOND_LATER, Map.of(3, 7L));
        reading.handled(3, 6);

        catchUp.compare(TWO_SECONDS_LATER, Map.of(3, 9L));

        assertThat(upTo()).isEqualTo(A_SECOND_LATER);
        assertThat(catchUp.lag()).isEqualTo(2);
    }

    @Test
    void it_is_never_lowered_by_a_new_reading() {
        assignedAt(7);
        catchUp.compare(TWO_SECONDS_LATER, Map.of(3, 7L));

        assignedAt(0);
        catchUp.compare(TWO_SECONDS_LATER.plusSeconds(1), Map.of(3, 7L));

        assertThat(upTo()).isEqualTo(TWO_SECONDS_LATER);
    }

    @Test
    void the_start_of_the_present_reading_is_told() {
        assignedAt(7);

        assertThat(catchUp.marks().get(3).since()).isEqualTo(MONDAY_9);
    }

    @Test
    void a_reading_that_nobody_was_told_of_for_a_while_begins_anew_where_it_stands() {
        var clock = new Instant[] {MONDAY_9};
        var interrupted = new Reading(() -> clock[0], _ -> {});
        assignedAt(7, interrupted);
        clock[0] = TWO_SECONDS_LATER;

        interrupted.beginAnew();

        assertThat(interrupted.partitions())
                .isEqualTo(Map.of(3, new Reading.Partition(7, TWO_SECONDS_LATER)));
    }

    Instant upTo() {
        return catchUp.marks().get(3).upTo();
    }

    void assignedAt(long position) {
        assignedAt(position, reading);
    }

    static void assignedAt(long position, Reading reading) {
        var partition = new TopicPartition("complaints", 3);
        try (var consumer = new MockConsumer<String, String>("earliest")) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, position);
            reading.onPartitionsAssigned(consumer, List.of(partition));
        }
    }
}
