package id.kawal.escalation.domain;

import id.kawal.escalation.domain.agreement.Agreement;
import id.kawal.escalation.domain.referral.Hold;
import id.kawal.escalation.domain.referral.InitiatedBy;
import id.kawal.escalation.domain.referral.Missing;
import id.kawal.escalation.domain.referral.Referral;
import id.kawal.escalation.domain.referral.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The way of a case to the Ombudsman. Only missing identity or consent blocks it. */
final class Referring {

    private Referring() {}

    /**
     * A rung or the citizen asks for it. A file that waits already is taken up by the citizen's own
     * request; one that is with the office stays there.
     */
    static Unfolding begin(Unfolding so, InitiatedBy by, Cause cause, Rules rules) {
        var last = so.state().referral();
        if (last != null && !makesWay(last, by)) {
            return so;
        }
        var number = last == null ? 1 : last.isWaiting() ? last.number() : last.number() + 1;
        var timeline = so.state().timeline();
        var hold = by == InitiatedBy.CITIZEN ? null : hold(timeline, cause.at(), rules);
        var referral =
                new Referral(
                        so.state().complaintId() + "-R" + number,
                        number,
                        rules.offices().of(timeline.answeringRegion()).code(),
                        by,
                        new Stage.Prepared(hold));
        return proceed(
                so.then(new CaseEvent.ReferralPrepared(cause, referral, remarks(so.state()))),
                cause,
                rules);
    }

    /**
     * The citizen's own request takes up a file that the ladder left waiting; never the reverse.
     */
    private static boolean makesWay(Referral last, InitiatedBy by) {
        return last.isWaiting()
                ? by == InitiatedBy.CITIZEN && last.initiatedBy() == InitiatedBy.LADDER
                : !last.isWithTheOffice();
    }

    /** Goes as far as it can by what is known now: blocked, held, or sent. */
    static Unfolding proceed(Unfolding so, Cause cause, Rules rules) {
        var referral = so.state().referral();
        if (referral == null) {
            return so;
        }
        return switch (referral.stage()) {
            case Stage.Prepared(var hold) -> proceed(so, referral, hold, cause, rules);
            case Stage.Blocked(_, var hold) -> proceed(so, referral, hold, cause, rules);
            case Stage.Sent _ -> so;
            case Stage.Accepted _ -> so;
            case Stage.Returned _ -> so;
            case Stage.Settled _ -> so;
            case Stage.Dropped _ -> so;
        };
    }

    private static Unfolding proceed(
            Unfolding so, Referral referral, @Nullable Hold hold, Cause cause, Rules rules) {
        var missing = missing(so.state().timeline());
        if (missing.isEmpty() && hold == null) {
            return send(so, referral, cause, rules);
        }
        var next =
                referral.at(
                        missing.isEmpty()
                                ? new Stage.Prepared(hold)
                                : new Stage.Blocked(missing, hold));
        if (next.equals(referral)) {
            return so;
        }
        return so.then(
                missing.isEmpty()
                        ? new CaseEvent.ReferralPrepared(cause, next, remarks(so.state()))
                        : new CaseEvent.ReferralBlocked(cause, next, missing));
    }

    private static Unfolding send(Unfolding so, Referral referral, Cause cause, Rules rules) {
        var sent = referral.at(new Stage.Sent(cause.at()));
        var id = sent.id() + "-sent";
        return hear(
                so.then(new CaseEvent.ReferralSent(cause, sent)),
                id,
                new Content.FileSent(),
                cause,
                rules);
    }

    /** The region's case ended: the ladder's file stays here, the citizen's own request goes on. */
    static Unfolding afterTheEnd(Unfolding so, Cause cause, String becauseOf, Rules rules) {
        var referral = so.state().referral();
        return proceed(
                referral != null && isByTheLadder(referral) ? dropped(so, cause, becauseOf) : so,
                cause,
                rules);
    }

    /**
     * The rung should not have fired: its file stays here, or is taken back from an office that has
     * not taken it yet. What the office took, and what the citizen asked for, goes on.
     */
    static Unfolding takenBack(Unfolding so, Cause cause, String becauseOf, Rules rules) {
        var referral = so.state().referral();
        if (referral == null || !isByTheLadder(referral)) {
            return so;
        }
        return referral.stage() instanceof Stage.Sent
                ? hear(
                        so.then(fellAway(referral, cause, becauseOf)),
                        referral.id() + "-taken-back",
                        new Content.FileWithdrawn(),
                        cause,
                        rules)
                : dropped(so, cause, becauseOf);
    }

    private static boolean isByTheLadder(Referral referral) {
        return referral.initiatedBy() == InitiatedBy.LADDER;
    }

    /** What led to it fell away before it was sent: it stays here. */
    static Unfolding dropped(Unfolding so, Cause cause, String becauseOf) {
        var referral = so.state().referral();
        return referral != null && referral.isWaiting()
                ? so.then(fellAway(referral, cause, becauseOf))
                : so;
    }

    private static CaseEvent.Happening fellAway(Referral referral, Cause cause, String becauseOf) {
        var dropped = referral.at(new Stage.Dropped(cause.at()));
        return new CaseEvent.ReferralDropped(cause, dropped, becauseOf);
    }

    static Decision confirm(
            EscalationCase.Followed state, Command.ConfirmSending command, Rules rules) {
        var referral = state.referral();
        if (referral != null && referral.stage() instanceof Stage.Prepared) {
            return send(Unfolding.of(state), referral, command.cause(), rules).decision();
        }
        if (referral != null && referral.stage() instanceof Stage.Blocked) {
            return new Decision.Refused(Decision.Rule.IDENTITY_OR_CONSENT_IS_MISSING);
        }
        return referral != null && referral.stage() instanceof Stage.Sent
                ? new Decision.Ignored(Decision.Reason.ALREADY_DONE)
                : new Decision.Refused(Decision.Rule.NO_REFERRAL_WAITS_FOR_CONFIRMATION);
    }

    static Decision accept(
            EscalationCase.Followed state, Command.AcceptReferral command, Rules rules) {
        var referral = state.referral();
        if (referral != null && referral.stage() instanceof Stage.Sent) {
            var accepted =
                    referral.at(
                            new Stage.Accepted(command.cause().at(), command.officeReference()));
            var event =
                    new CaseEvent.ReferralAccepted(
                            command.cause(), accepted, command.officeReference());
            return decided(Unfolding.of(state).then(event), referral, command.cause(), rules);
        }
        return referral != null && referral.stage() instanceof Stage.Accepted(_, var reference)
                ? again(Objects.equals(reference, command.officeReference()))
                : new Decision.Refused(Decision.Rule.ONLY_A_SENT_REFERRAL_IS_ACCEPTED);
    }

    static Decision giveBack(
            EscalationCase.Followed state, Command.ReturnReferral command, Rules rules) {
        var referral = state.referral();
        if (referral != null && referral.stage() instanceof Stage.Sent) {
            var returned = referral.at(new Stage.Returned(command.cause().at(), command.reason()));
            var event =
                    new CaseEvent.ReferralReturned(
                            command.cause(), returned, command.reason(), command.explanation());
            return decided(Unfolding.of(state).then(event), referral, command.cause(), rules);
        }
        return referral != null && referral.stage() instanceof Stage.Returned(_, var reason)
                ? again(reason == command.reason())
                : new Decision.Refused(Decision.Rule.ONLY_A_SENT_REFERRAL_IS_RETURNED);
    }

    static Decision settle(EscalationCase.Followed state, Command.SettleReferral command) {
        var referral = state.referral();
        if (referral != null && referral.stage() instanceof Stage.Accepted) {
            var settled = referral.at(new Stage.Settled(command.cause().at(), command.outcome()));
            var event =
                    new CaseEvent.ReferralSettled(
                            command.cause(), settled, command.outcome(), command.explanation());
            return Unfolding.of(state).then(event).decision();
        }
        return referral != null && referral.stage() instanceof Stage.Settled(_, var outcome)
                ? again(outcome == command.outcome())
                : new Decision.Refused(Decision.Rule.ONLY_AN_ACCEPTED_REFERRAL_IS_SETTLED);
    }

    /** The explanation is sealed anew each time and can not be compared. */
    private static Decision again(boolean same) {
        return same
                ? new Decision.Ignored(Decision.Reason.ALREADY_DONE)
                : new Decision.Refused(Decision.Rule.DECIDED_OTHERWISE);
    }

    private static Decision decided(Unfolding so, Referral referral, Cause cause, Rules rules) {
        var id = referral.id() + "-decided";
        return hear(so, id, new Content.FileDecided(), cause, rules).decision();
    }

    /** Our own doing is a fact too: the clock of the office's response goes by it. */
    private static Unfolding hear(
            Unfolding so, String id, Content content, Cause cause, Rules rules) {
        return Hearing.hear(
                so, new Fact(id, cause.at(), cause.actor(), content), cause.at(), rules);
    }

    private static @Nullable Hold hold(Timeline timeline, Instant now, Rules rules) {
        var region = timeline.answeringRegion();
        var today = rules.calendars().of(region).dayOf(now);
        var agreement = rules.agreements().of(region);
        if (agreement.allowsSendingByItself(today)) {
            return null;
        }
        return agreement.statusOn(today) == Agreement.Status.UNKNOWN
                ? Hold.AGREEMENT_UNKNOWN
                : Hold.NO_AGREEMENT;
    }

    private static Set<Missing> missing(Timeline timeline) {
        var missing = EnumSet.noneOf(Missing.class);
        if (!timeline.handling().consentGiven()) {
            missing.add(Missing.CONSENT);
        }
        if (!timeline.handling().identityKnown()) {
            missing.add(Missing.IDENTITY);
        }
        return missing;
    }

    /** What the Ombudsman may want to weigh; none of it keeps the file back. */
    private static List<String> remarks(EscalationCase.Followed state) {
        var remarks = new ArrayList<String>();
        remarks.add(state.timeline().handling().answered() ? "ANSWERED" : "NOT_ANSWERED");
        if (state.timeline().handling().agency() == null) {
            remarks.add("NO_AGENCY");
        }
        if (!state.timeline().isOpen()) {
            remarks.add("CASE_HAS_ENDED");
        }
        return remarks;
    }
}
