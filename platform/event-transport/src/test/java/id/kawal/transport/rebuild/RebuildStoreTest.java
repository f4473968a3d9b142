package id.kawal.transport.rebuild;

import static id.kawal.transport.Invented.MONDAY_9;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.transport.rebuild.RebuildProgress.Phase;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RebuildStoreTest {

    @Test
    void facts_that_came_later_on_one_partition_make_up_for_none_of_another() {
        var rebuild = reading(Map.of(0, 9L, 1, 1L));

        assertThat(rebuild.isHeard()).isFalse();
        assertThat(rebuild.heardOfThese()).isEqualTo(6);
    }

    @Test
    void it_is_heard_once_every_partition_is() {
        assertThat(reading(Map.of(0, 5L, 1, 7L)).isHeard()).isTrue();
    }

    @Test
    void a_partition_without_facts_needs_no_reader() {
        var rebuild =
                new RebuildStore.Rebuild(
                        Phase.READING, true, Map.of(0, 5L, 1, 0L), Map.of(0, 5L), MONDAY_9);

        assertThat(rebuild.isHeard()).isTrue();
    }

    static RebuildStore.Rebuild reading(Map<Integer, Long> heard) {
        return new RebuildStore.Rebuild(Phase.READING, true, Map.of(0, 5L, 1, 5L), heard, MONDAY_9);
    }
}
