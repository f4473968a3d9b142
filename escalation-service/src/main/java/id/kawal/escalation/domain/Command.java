package id.kawal.escalation.domain;

import id.kawal.escalation.domain.referral.ReturnReason;
import id.kawal.escalation.domain.referral.SettlementOutcome;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a case is asked to take in or to do. */
public sealed interface Command {

    /**
     * A fact was heard, perhaps for the second time, perhaps late.
     *
     * @param heardAt now
     */
    record Hear(Fact fact, Instant heardAt) implements Command {}

    /** A closed report was read in for statistics: nothing is to be followed. */
    record KeepAsHistory(Cause cause) implements Command {}

    /** The keys of the complaint were destroyed: forget it. */
    record Erase(Cause cause) implements Command {}

    /**
     * Say and do what has fallen due.
     *
     * @param readUpTo everything that happened before this instant has been heard
     * @param readingSince when the present reading began
     * @param grace how long a mark waits for the log to be read up to its instant
     */
    record Fire(Instant now, Instant readUpTo, Instant readingSince, Duration grace)
            implements Command {}

    /** A person lets a held file go to the Ombudsman. */
    record ConfirmSending(Cause cause) implements Command {}

    /**
     * The office takes the file.
     *
     * @param officeReference its own number, if it gave one
     */
    record AcceptReferral(Cause cause, @Nullable String officeReference) implements Command {}

    /**
     * The office gives the file back.
     *
     * @param explanation sealed; carried, never read
     */
    record ReturnReferral(Cause cause, ReturnReason reason, @Nullable String explanation)
            implements Command {}

    /**
     * The office settled it.
     *
     * @param explanation sealed; carried, never read
     */
    record SettleReferral(Cause cause, SettlementOutcome outcome, @Nullable String explanation)
            implements Command {}
}
