package id.kawal.systemtests.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.MissingNode;

class PositionsTest {

    private final Positions positions = new Positions();

    @Test
    void the_same_fact_once_more_is_a_repeat() {
        assertThat(positions.add(fact("E-1", "complaint.lodged", 1))).isTrue();
        assertThat(positions.add(fact("E-1", "complaint.lodged", 1))).isFalse();

        assertThat(positions.repeats()).isEqualTo(1);
        assertThat(positions.clashes()).isEmpty();
    }

    @Test
    void another_fact_of_the_same_number_is_a_clash_and_no_repeat() {
        positions.add(fact("E-1", "complaint.lodged", 1));

        assertThat(positions.add(fact("E-2", "complaint.lodged", 1))).isFalse();
        assertThat(positions.add(fact("E-1", "complaint.withdrawn", 1))).isFalse();
        assertThat(positions.add(fact("E-2", "complaint.withdrawn", 2))).isTrue();

        assertThat(positions.repeats()).isZero();
        assertThat(positions.clashes())
                .containsExactly(
                        "/source#1: complaint.lodged E-1 and complaint.lodged E-2",
                        "/source#1: complaint.lodged E-1 and complaint.withdrawn E-1");
    }

    private static Fact fact(String id, String type, long sequence) {
        return new Fact(
                id, type, "/source", sequence, Instant.EPOCH, "c", MissingNode.getInstance());
    }
}
