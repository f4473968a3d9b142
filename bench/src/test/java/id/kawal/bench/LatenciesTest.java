package id.kawal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void percentiles_go_by_nearest_rank() {
        var latencies = new Latencies();
        IntStream.rangeClosed(1, 200).forEach(ms -> latencies.add(Duration.ofMillis(ms)));

        assertThat(latencies.millis(50)).isEqualTo(100);
        assertThat(latencies.millis(99)).isEqualTo(198);
    }

    @Test
    void of_one_every_percentile_is_that_one() {
        var latencies = new Latencies();
        latencies.add(Duration.ofMillis(7));

        assertThat(latencies.millis(1)).isEqualTo(7);
        assertThat(latencies.millis(99)).isEqualTo(7);
    }

    @Test
    void a_closed_loop_counts_what_failed_apart() {
        var result =
                Load.closed(
                        2,
                        Duration.ofMillis(50),
                        number -> {
                            if (number % 2 == 0) {
                                throw new IllegalStateException();
                            }
                        });

        assertThat(result.failed()).isPositive();
        assertThat(result.latencies().count()).isPositive();
    }

    @Test
    void an_open_loop_starts_as_many_as_it_says() {
        assertThat(Load.open(20, Duration.ofSeconds(1), _ -> {}).latencies().count()).isEqualTo(20);
    }
}
