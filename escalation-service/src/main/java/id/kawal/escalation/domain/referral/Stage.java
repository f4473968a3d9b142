package id.kawal.escalation.domain.referral;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far a referral has come. */
public sealed interface Stage {

    /** Ready; waits for a person where it is held. */
    record Prepared(@Nullable Hold hold) implements Stage {}

    /** Can not go before the citizen supplies what is missing; goes on by itself then. */
    record Blocked(Set<Missing> missing, @Nullable Hold hold) implements Stage {
        public Blocked {
            missing = Set.copyOf(missing);
        }
    }

    /** With the office, which has not said whether it takes it. */
    record Sent(Instant at) implements Stage {}

    /**
     * Taken by the office.
     *
     * @param officeReference its own number, if it gave one
     */
    record Accepted(Instant at, @Nullable String officeReference) implements Stage {}

    /** Given back by the office. */
    record Returned(Instant at, ReturnReason reason) implements Stage {}

    /** Settled by the office. */
    record Settled(Instant at, SettlementOutcome outcome) implements Stage {}

    /** What led to it fell away before the office took it. */
    record Dropped(Instant at) implements Stage {}
}
