package id.kawal.escalation.domain.calendar;

import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * The end of a count of days.
 *
 * @param dueAt the last second of the local day, with the offset of the region
 * @param provisional a year was needed for which there is no calendar yet
 */
public record Deadline(OffsetDateTime dueAt, boolean provisional) {

    /** The first instant after the last second: from here on it has passed. */
    public static Instant passes(OffsetDateTime dueAt) {
        return dueAt.plusSeconds(1).toInstant();
    }
}
