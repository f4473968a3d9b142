package id.kawal.notification.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @Test
    void the_waits_grow_up_to_an_hour() {
        assertThat(RetrySchedule.DEFAULT.waits()).isSorted().endsWith(Duration.ofHours(1));
    }

    @Test
    void every_failure_waits_longer_and_the_last_wait_is_repeated_without_end() {
        assertThat(RetrySchedule.DEFAULT.next(NOON, 0)).isEqualTo(NOON.plusSeconds(60));
        assertThat(RetrySchedule.DEFAULT.next(NOON, 3)).isEqualTo(NOON.plusSeconds(3600));
        assertThat(RetrySchedule.DEFAULT.next(NOON, 4)).isEqualTo(NOON.plusSeconds(3600));
        assertThat(RetrySchedule.DEFAULT.next(NOON, 9999)).isEqualTo(NOON.plusSeconds(3600));
    }

    @Test
    void a_schedule_without_a_wait_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetrySchedule(List.of()))
                .withMessage("no wait");
    }
}
