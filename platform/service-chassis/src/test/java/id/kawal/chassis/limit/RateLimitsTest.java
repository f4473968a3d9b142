package id.kawal.chassis.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawal.chassis.access.PublicPath.Traffic;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final RateLimits limits =
            new RateLimits(new LimitSettings(true, 60, 6, 12_000, false, 100), nanos::get);

    @Test
    void who_comes_too_often_waits_and_may_come_again() {
        for (int i = 0; i < 6; i++) {
            assertThat(limits.waitOf("a", Traffic.LOOKUP)).isZero();
        }

        assertThat(limits.waitOf("a", Traffic.LOOKUP)).isEqualTo(Duration.ofSeconds(10));
        nanos.addAndGet(Duration.ofSeconds(10).toNanos());
        assertThat(limits.waitOf("a", Traffic.LOOKUP)).isZero();
        assertThat(limits.waitOf("a", Traffic.LOOKUP)).isPositive();
    }

    @Test
    void addresses_and_kinds_of_traffic_do_not_count_for_each_other() {
        for (int i = 0; i < 7; i++) {
            limits.waitOf("a", Traffic.LOOKUP);
        }

        assertThat(limits.waitOf("b", Traffic.LOOKUP)).isZero();
        assertThat(limits.waitOf("a", Traffic.ORDINARY)).isZero();
    }

    @Test
    void styles_and_images_are_not_counted() {
        for (int i = 0; i < 1000; i++) {
            assertThat(limits.waitOf("a", Traffic.UNLIMITED)).isZero();
        }
    }

    @Test
    void a_limit_of_nothing_is_refused_at_the_start() {
        assertThatThrownBy(() -> new LimitSettings(true, 0, 1, 12_000, false, 1))
                .hasMessageContaining("kawal.limits");
    }
}
