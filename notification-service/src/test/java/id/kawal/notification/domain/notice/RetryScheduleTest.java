package id.kawal.notification.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @Test
    void the_waits_grow_and_end_after_two_days() {
        var waits = RetrySchedule.DEFAULT.waits();

        assertThat(waits).isSorted().hasSize(8);
        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofDays(2), Duration.ofHours(50));
    }

    @Test
    void every_failure_waits_longer_until_it_is_over() {
        assertThat(RetrySchedule.DEFAULT.next(NOON, 0)).contains(NOON.plusSeconds(60));
        assertThat(RetrySchedule.DEFAULT.next(NOON, 7)).contains(NOON.plus(Duration.ofHours(26)));
        assertThat(RetrySchedule.DEFAULT.next(NOON, 8)).isEmpty();
    }
}
