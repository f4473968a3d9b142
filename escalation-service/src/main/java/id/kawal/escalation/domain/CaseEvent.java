package id.kawal.escalation.domain;

import id.kawal.escalation.domain.clock.Clock;
import id.kawal.escalation.domain.clock.ClockState;
import id.kawal.escalation.domain.clock.WarningPoint;
import id.kawal.escalation.domain.ladder.Recipients;
import id.kawal.escalation.domain.ladder.Rung;
import id.kawal.escalation.domain.referral.Missing;
import id.kawal.escalation.domain.referral.Referral;
import id.kawal.escalation.domain.referral.ReturnReason;
import id.kawal.escalation.domain.referral.SettlementOutcome;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened to a case. */
public sealed interface CaseEvent {

    /** When it became true, and by whom. */
    Cause cause();

    /** It is kept for statistics. */
    record HistoryKept(Cause cause) implements CaseEvent {}

    /** Everything kept here was deleted. */
    record CaseErased(Cause cause) implements CaseEvent {}

    /** What happens to a case that is followed. */
    sealed interface Happening extends CaseEvent {}

    /** A fact was taken in; where the clocks stand with it. */
    record FactHeard(Cause cause, Fact fact, Timeline timeline) implements Happening {}

    record ClockStarted(Cause cause, Clock clock) implements Happening {}

    record ClockSuspended(Cause cause, Clock clock, ClockState.Reason reason)
            implements Happening {}

    record ClockResumed(Cause cause, Clock clock) implements Happening {}

    record ClockMet(Cause cause, Clock clock, Instant metAt, boolean late, ClockState.Source source)
            implements Happening {}

    /** Not told outside: the fact that ended it says so by itself. */
    record ClockEnded(Cause cause, Clock clock, ClockState.End why) implements Happening {}

    record DeadlineApproaching(
            Cause cause,
            Clock clock,
            WarningPoint warning,
            OffsetDateTime at,
            @Nullable String agency)
            implements Happening {}

    /**
     * The end of a clock passed unmet.
     *
     * @param beforeAdoption missed before the region moved in: recorded, nothing fires
     */
    record DeadlineMissed(
            Cause cause,
            Clock clock,
            OffsetDateTime at,
            boolean beforeAdoption,
            @Nullable String agency)
            implements Happening {}

    /** A fact heard late lies before the deadline: it was not missed. Kept in the ledger. */
    record MissWithdrawn(Cause cause, Fired fired, String becauseOf) implements Happening {}

    /**
     * A rung of the ladder was reached.
     *
     * @param at the rung's own instant, however late it fired
     * @param marked fired although a fact that happened in time may still be unread
     */
    record RungFired(
            Cause cause,
            Clock clock,
            String rungId,
            Rung rung,
            OffsetDateTime at,
            Recipients recipients,
            @Nullable String agency,
            boolean marked)
            implements Happening {}

    /**
     * A fact heard late lies before the rung: it should not have fired. Both stay in the ledger.
     *
     * @param becauseOf id of the fact whose own instant lies before the rung
     */
    record RungWithdrawn(Cause cause, Fired fired, String becauseOf) implements Happening {}

    /**
     * The file for the Ombudsman is ready.
     *
     * @param remarks codes that travel with the file: what the Ombudsman may want to weigh
     */
    record ReferralPrepared(Cause cause, Referral referral, List<String> remarks)
            implements Happening {
        public ReferralPrepared {
            remarks = List.copyOf(remarks);
        }
    }

    record ReferralBlocked(Cause cause, Referral referral, Set<Missing> missing)
            implements Happening {
        public ReferralBlocked {
            missing = Set.copyOf(missing);
        }
    }

    record ReferralSent(Cause cause, Referral referral) implements Happening {}

    record ReferralAccepted(Cause cause, Referral referral, @Nullable String officeReference)
            implements Happening {}

    record ReferralReturned(
            Cause cause, Referral referral, ReturnReason reason, @Nullable String explanation)
            implements Happening {}

    record ReferralSettled(
            Cause cause, Referral referral, SettlementOutcome outcome, @Nullable String explanation)
            implements Happening {}

    /**
     * What led to it fell away before the office took it. Kept in the ledger.
     *
     * @param becauseOf id of the fact by which it fell away
     */
    record ReferralDropped(Cause cause, Referral referral, String becauseOf) implements Happening {}
}
