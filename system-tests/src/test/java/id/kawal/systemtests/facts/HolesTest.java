package id.kawal.systemtests.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.MissingNode;

class HolesTest {

    @Test
    void a_source_that_counts_from_one_without_a_gap_has_no_hole() {
        assertThat(Holes.in(List.of(fact(2), fact(1), fact(2)))).isEmpty();
    }

    @Test
    void a_gap_and_a_missing_start_are_holes() {
        assertThat(Holes.in(List.of(fact(1), fact(3)))).hasSize(1);
        assertThat(Holes.in(List.of(fact(2)))).hasSize(1);
    }

    @Test
    void what_stands_more_than_once_is_named_once_per_further_time() {
        assertThat(Repeats.in(Stream.of("a", "b", "a", "a"))).containsExactly("a", "a");
    }

    private static Fact fact(long sequence) {
        return new Fact(
                "id", "type", "/source", sequence, Instant.EPOCH, "c", MissingNode.getInstance());
    }
}
