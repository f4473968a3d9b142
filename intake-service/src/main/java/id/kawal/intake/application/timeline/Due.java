package id.kawal.intake.application.timeline;

import java.time.OffsetDateTime;

/**
 * By when something must be done.
 *
 * @param provisional needs a year for which there is no calendar yet
 */
public record Due(OffsetDateTime dueAt, boolean provisional, Run run) {

    /** How the clock stands. */
    public enum Run {
        RUNNING,
        SUSPENDED,
        MET,
        MISSED,
        /** The case ended before it fell due: nothing is owed any more. */
        ENDED
    }

    boolean isOpen() {
        return run == Run.RUNNING || run == Run.SUSPENDED;
    }

    Due as(Run next) {
        return new Due(dueAt, provisional, next);
    }
}
