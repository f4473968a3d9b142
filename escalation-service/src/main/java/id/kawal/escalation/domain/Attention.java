package id.kawal.escalation.domain;

import id.kawal.escalation.domain.clock.Clock;
import id.kawal.escalation.domain.clock.ClockKind;
import id.kawal.escalation.domain.referral.Referral;
import java.util.Set;
import java.util.stream.Collectors;

/** Why a case is not forgotten: every open one has a running clock or a written reason. */
public sealed interface Attention {

    /** These clocks have something to say yet. */
    record ClocksRun(Set<ClockKind> kinds) implements Attention {
        public ClocksRun {
            kinds = Set.copyOf(kinds);
        }
    }

    /** No clock has anything left to say, and this is why. */
    record Written(Reason reason) implements Attention {}

    /** Nothing is waited for. */
    record NotOpen() implements Attention {}

    /** It should not be: an alarm. */
    record Orphan() implements Attention {}

    /** A closed list. */
    enum Reason {
        /** Late when its region moved in, and no rung was left. */
        OVERDUE_AT_ADOPTION,
        /** With the Ombudsman, or ready to go there. */
        REFERRAL_OPEN,
        /** Everybody on its ladder has been told. */
        LADDER_CLIMBED,
        /**
         * The citizen has an answer to look at or was asked for something: a clock stands still.
         */
        WAITS_FOR_THE_CITIZEN
    }

    public static Attention of(EscalationCase state) {
        return switch (state) {
            case EscalationCase.Unopened _ -> new NotOpen();
            case EscalationCase.Historic _ -> new NotOpen();
            case EscalationCase.Erased _ -> new NotOpen();
            case EscalationCase.Followed followed -> of(followed);
        };
    }

    private static Attention of(EscalationCase.Followed followed) {
        if (!followed.timeline().isOpen()) {
            return new NotOpen();
        }
        if (followed.timeline().isOverdueAtAdoption()) {
            return new Written(Reason.OVERDUE_AT_ADOPTION);
        }
        var running =
                followed.timeline().pending(followed.fired()).stream()
                        .map(pending -> pending.clock().kind())
                        .collect(Collectors.toSet());
        return running.isEmpty() ? reason(followed) : new ClocksRun(running);
    }

    private static Attention reason(EscalationCase.Followed followed) {
        var referral = followed.referral();
        if (referral != null && isOpen(referral)) {
            return new Written(Reason.REFERRAL_OPEN);
        }
        if (followed.fired().stream().anyMatch(fired -> fired.isRung() && !fired.withdrawn())) {
            return new Written(Reason.LADDER_CLIMBED);
        }
        return followed.timeline().clocks().stream().anyMatch(Clock::isSuspended)
                ? new Written(Reason.WAITS_FOR_THE_CITIZEN)
                : new Orphan();
    }

    private static boolean isOpen(Referral referral) {
        return referral.isWaiting() || referral.isWithTheOffice();
    }
}
