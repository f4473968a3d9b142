package id.kawal.systemtests.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.systemtests.facts.Fact;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LaddersTest {

    private final History history = new History();

    @Test
    void a_ladder_climbed_from_the_missed_deadline_up_is_in_order() {
        tell(1, Types.MISSED, "");
        tell(2, Types.ESCALATED, "HEAD_OF_OPD");
        tell(3, Types.ESCALATED, "INSPEKTORAT_AND_SEKDA");

        assertThat(Ladders.climbedInOrder(history)).isTrue();
    }

    @Test
    void a_rung_without_the_one_below_it_is_not() {
        tell(1, Types.MISSED, "");
        tell(2, Types.ESCALATED, "INSPEKTORAT_AND_SEKDA");

        assertThat(Ladders.climbedInOrder(history)).isFalse();
    }

    @Test
    void a_rung_without_a_missed_deadline_is_not() {
        tell(1, Types.ESCALATED, "HEAD_OF_OPD");

        assertThat(Ladders.climbedInOrder(history)).isFalse();
    }

    private void tell(long sequence, String type, String rung) {
        var data =
                JsonMapper.builder()
                        .build()
                        .createObjectNode()
                        .put("clock", "RESOLUTION")
                        .put("rung", rung);
        history.add(new Fact("E-" + sequence, type, "/s", sequence, Instant.EPOCH, "C", data));
    }
}
