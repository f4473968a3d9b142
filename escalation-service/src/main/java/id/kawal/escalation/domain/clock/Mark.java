package id.kawal.escalation.domain.clock;

import id.kawal.escalation.domain.calendar.Deadline;
import id.kawal.escalation.domain.ladder.Rung;
import java.time.Instant;
import java.time.OffsetDateTime;

/** An instant of a clock at which something is said, and what. */
public sealed interface Mark {

    /** Names it among the marks of one run of one clock. */
    String code();

    /** The last second before it passes, with the offset of the region. */
    OffsetDateTime at();

    /** From here on it has passed. */
    default Instant passes() {
        return Deadline.passes(at());
    }

    /** Whether it had passed at an instant. */
    default boolean hasPassed(Instant now) {
        return !now.isBefore(passes());
    }

    /** The deadline comes near. */
    record Warning(WarningPoint point, OffsetDateTime at) implements Mark {
        @Override
        public String code() {
            return point.code();
        }
    }

    /** The deadline. */
    record Due(OffsetDateTime at) implements Mark {
        public static final String CODE = "DUE";

        @Override
        public String code() {
            return CODE;
        }
    }

    /** A rung of the ladder. */
    record Step(Rung rung, OffsetDateTime at) implements Mark {
        @Override
        public String code() {
            return rung.name().name();
        }
    }
}
