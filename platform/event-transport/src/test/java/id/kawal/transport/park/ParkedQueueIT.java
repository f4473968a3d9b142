package id.kawal.transport.park;

import static id.kawal.transport.Invented.MONDAY_9;
import static id.kawal.transport.Invented.complaintId;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawal.transport.HealsByItself;
import id.kawal.transport.TestMongo;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ParkedQueueIT {

    final ParkedRecordStore store =
            new ParkedRecordStore(TestMongo.database("parked-" + UUID.randomUUID()));
    final List<Long> handled = new ArrayList<>();
    final Clock clock = Clock.fixed(MONDAY_9, ZoneOffset.UTC);
    final String complaint = complaintId();
    Runnable meanwhile = () -> {};

    final ParkedQueue reader = queue();
    final ParkedQueue operator = queue();

    @Test
    void a_record_that_comes_while_the_last_one_is_replayed_does_not_wait_behind_nothing() {
        reader.park(record(1), "IllegalStateException");
        assertThat(reader.holds(complaint)).isTrue();

        operator.drain(complaint);
        reader.enqueue(record(2), complaint);

        assertThat(handled).containsExactly(1L, 2L);
        assertThat(store.count()).isZero();
        assertThat(reader.holds(complaint)).isFalse();
    }

    @Test
    void a_record_that_comes_during_a_replay_is_taken_along() {
        reader.park(record(1), "IllegalStateException");
        meanwhile = () -> store.insert(ParkedRecord.of("g", record(2), "QUEUED", MONDAY_9));

        var replay = operator.drain(complaint);

        assertThat(handled).containsExactly(1L, 2L);
        assertThat(replay).isEqualTo(new Replay("g", 2, 0, null));
    }

    @Test
    void a_record_parked_twice_is_one() {
        reader.park(record(1), "IllegalStateException");
        reader.park(record(1), "IllegalStateException");

        assertThat(store.count()).isEqualTo(1);
    }

    @Test
    void another_instance_learns_of_a_queue_when_partitions_change_hands() {
        assertThat(operator.holds(complaint)).isFalse();
        reader.park(record(1), "IllegalStateException");

        operator.reload();

        assertThat(operator.holds(complaint)).isTrue();
    }

    @Test
    void a_failure_that_heals_stops_a_replay_without_a_mark() {
        reader.park(record(1), "IllegalStateException");
        meanwhile =
                () -> {
                    throw new HealsByItself("database away");
                };

        assertThatThrownBy(() -> operator.drain(complaint)).isInstanceOf(HealsByItself.class);

        assertThat(store.first("g", complaint).orElseThrow().code())
                .isEqualTo("IllegalStateException");
    }

    @Test
    void a_record_comes_back_as_it_was() {
        var record =
                new RawRecord(
                        3,
                        7,
                        complaint.getBytes(UTF_8),
                        List.of(
                                new RawRecord.Header("ce_type", "x".getBytes(UTF_8)),
                                new RawRecord.Header("empty", null)),
                        null);
        reader.park(record, "BODY_MISSING");

        var kept = store.first("g", complaint).orElseThrow().record();

        assertThat(kept.header("ce_type")).contains("x");
        assertThat(kept.header("empty")).isEmpty();
        assertThat(kept.headers()).hasSize(2);
        assertThat(kept.value()).isNull();
        assertThat(kept.complaintId()).contains(complaint);
        assertThat(kept.offset()).isEqualTo(7);
    }

    ParkedQueue queue() {
        return new ParkedQueue(
                "g",
                store,
                new Attempts() {
                    @Override
                    public void handle(RawRecord record) {
                        var now = meanwhile;
                        meanwhile = () -> {};
                        now.run();
                        handled.add(record.offset());
                    }

                    @Override
                    public void passOver(RawRecord record) {}

                    @Override
                    public void skipMissing(RawRecord record) {
                        handle(record);
                    }
                },
                clock);
    }

    RawRecord record(long offset) {
        return new RawRecord(3, offset, complaint.getBytes(UTF_8), List.of(), new byte[] {1});
    }
}
