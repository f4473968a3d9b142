package id.kawal.escalation.domain;

import id.kawal.escalation.domain.clock.Mark;
import java.time.Instant;

/** A case that is followed. */
final class Following {

    private Following() {}

    static Decision decide(EscalationCase.Followed state, Command command, Rules rules) {
        return switch (command) {
            case Command.Hear(var fact, var heardAt) -> hear(state, fact, heardAt, rules);
            case Command.KeepAsHistory _ -> new Decision.Ignored(Decision.Reason.ALREADY_OPENED);
            case Command.Erase(var cause) -> Opening.erased(cause);
            case Command.Fire fire -> Firing.fire(state, fire, rules);
            case Command.ConfirmSending confirm -> Referring.confirm(state, confirm, rules);
            case Command.AcceptReferral accept -> Referring.accept(state, accept, rules);
            case Command.ReturnReferral giveBack -> Referring.giveBack(state, giveBack, rules);
            case Command.SettleReferral settle -> Referring.settle(state, settle);
        };
    }

    private static Decision hear(
            EscalationCase.Followed state, Fact fact, Instant heardAt, Rules rules) {
        if (state.hasHeard(fact)) {
            return new Decision.Ignored(Decision.Reason.ALREADY_HEARD);
        }
        if (fact.content() instanceof Content.Opening) {
            return new Decision.Ignored(Decision.Reason.ALREADY_OPENED);
        }
        return Hearing.hear(Unfolding.of(state), fact, heardAt, rules).decision();
    }

    static EscalationCase.Followed evolve(
            EscalationCase.Followed state, CaseEvent.Happening event) {
        var next =
                switch (event) {
                    case CaseEvent.FactHeard(_, var fact, var timeline) ->
                            state.with(fact, timeline);
                    case CaseEvent.ClockStarted _ -> state;
                    case CaseEvent.ClockSuspended _ -> state;
                    case CaseEvent.ClockResumed _ -> state;
                    case CaseEvent.ClockMet _ -> state;
                    case CaseEvent.ClockEnded _ -> state;
                    case CaseEvent.DeadlineApproaching e ->
                            state.with(Fired.of(e.clock(), e.warning().code(), e.at()));
                    case CaseEvent.DeadlineMissed e ->
                            state.with(Fired.of(e.clock(), Mark.Due.CODE, e.at()));
                    case CaseEvent.MissWithdrawn(_, var fired, _) -> state.without(fired);
                    case CaseEvent.RungFired e ->
                            state.with(
                                    Fired.of(
                                            e.clock(), e.rung().name().name(), e.at(), e.rungId()));
                    case CaseEvent.RungWithdrawn(_, var fired, _) -> state.without(fired);
                    case CaseEvent.ReferralPrepared(_, var referral, _) -> state.with(referral);
                    case CaseEvent.ReferralBlocked(_, var referral, _) -> state.with(referral);
                    case CaseEvent.ReferralSent(_, var referral) -> state.with(referral);
                    case CaseEvent.ReferralAccepted(_, var referral, _) -> state.with(referral);
                    case CaseEvent.ReferralReturned(_, var referral, _, _) -> state.with(referral);
                    case CaseEvent.ReferralSettled(_, var referral, _, _) -> state.with(referral);
                    case CaseEvent.ReferralDropped(_, var referral, _) -> state.with(referral);
                };
        return LedgerLine.of(event).map(line -> next.with(next.ledger().with(line))).orElse(next);
    }
}
