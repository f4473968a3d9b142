package id.kawal.notification.domain.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How long to wait after each failed attempt, in domain time; after the last one it is given up.
 */
public record RetrySchedule(List<Duration> waits) {

    /** House rule: two days in all, so that a weekend's outage of a relay is survived. */
    public static final RetrySchedule DEFAULT =
            new RetrySchedule(
                    List.of(
                            Duration.ofMinutes(1),
                            Duration.ofMinutes(5),
                            Duration.ofMinutes(15),
                            Duration.ofHours(1),
                            Duration.ofHours(3),
                            Duration.ofHours(6),
                            Duration.ofHours(12),
                            Duration.ofHours(26)));

    public RetrySchedule {
        waits = List.copyOf(waits);
    }

    /** When to try again after so many earlier failures, or empty where it is over. */
    public Optional<Instant> next(Instant failedAt, int earlierFailures) {
        return earlierFailures < waits.size()
                ? Optional.of(failedAt.plus(waits.get(earlierFailures)))
                : Optional.empty();
    }
}
