package id.kawal.notification.domain.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How long to wait after each failed attempt, in domain time; the last wait is repeated without
 * end: only a refusal for good ends a notice, an outage never does.
 */
public record RetrySchedule(List<Duration> waits) {

    /** House rule: soon at first, then every hour, so that nobody waits long after an outage. */
    public static final RetrySchedule DEFAULT =
            new RetrySchedule(
                    List.of(
                            Duration.ofMinutes(1),
                            Duration.ofMinutes(5),
                            Duration.ofMinutes(15),
                            Duration.ofHours(1)));

    /**
     * A schedule.
     *
     * @throws IllegalArgumentException where it holds no wait
     */
    public RetrySchedule {
        waits = List.copyOf(waits);
        if (waits.isEmpty()) {
            throw new IllegalArgumentException("no wait");
        }
    }

    /** When to try again after so many earlier failures. */
    public Instant next(Instant failedAt, int earlierFailures) {
        return failedAt.plus(waits.get(Math.min(earlierFailures, waits.size() - 1)));
    }
}
