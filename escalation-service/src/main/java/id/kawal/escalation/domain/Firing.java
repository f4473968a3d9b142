package id.kawal.escalation.domain;

import id.kawal.escalation.domain.clock.Mark;
import id.kawal.escalation.domain.ladder.Recipients;
import id.kawal.escalation.domain.ladder.Rung;
import id.kawal.escalation.domain.referral.InitiatedBy;
import java.time.Instant;

/** Says and does what has fallen due: each mark once, in order, with its own date. */
final class Firing {

    private Firing() {}

    static Decision fire(EscalationCase.Followed state, Command.Fire fire, Rules rules) {
        var due =
                state.timeline().pending(state.fired()).stream()
                        .filter(pending -> pending.mark().hasPassed(fire.now()))
                        .toList();
        if (due.isEmpty()) {
            return new Decision.Ignored(Decision.Reason.NOTHING_DUE);
        }
        var next = Unfolding.of(state);
        for (var pending : due) {
            if (mayFire(pending.mark(), fire)) {
                next = fire(next, pending, fire, rules);
            }
        }
        return next.events().isEmpty()
                ? new Decision.Ignored(Decision.Reason.NOT_READ_YET)
                : next.decision();
    }

    /**
     * After the grace a mark fires although the log is unread, and says so. Not the referral: what
     * the Ombudsman has can not be taken back as a notice can, so it waits until the log is read.
     */
    private static boolean mayFire(Mark mark, Command.Fire fire) {
        return isRead(mark, fire)
                || (!isReferral(mark) && !fire.now().isBefore(endOfGrace(mark, fire)));
    }

    private static boolean isReferral(Mark mark) {
        return mark instanceof Mark.Step(var rung, _) && rung.name() == Rung.Name.REFERRAL;
    }

    private static boolean isRead(Mark mark, Command.Fire fire) {
        return mark.hasPassed(fire.readUpTo());
    }

    private static Instant endOfGrace(Mark mark, Command.Fire fire) {
        var later =
                mark.passes().isAfter(fire.readingSince()) ? mark.passes() : fire.readingSince();
        return later.plus(fire.grace());
    }

    private static Unfolding fire(
            Unfolding so, Timeline.Pending pending, Command.Fire fire, Rules rules) {
        var cause = new Cause(fire.now(), Actor.SYSTEM);
        var clock = pending.clock();
        var agency = so.state().timeline().handling().agency();
        return switch (pending.mark()) {
            case Mark.Warning(var point, var at) ->
                    clock.isOverdue(fire.now())
                            ? so
                            : so.then(
                                    new CaseEvent.DeadlineApproaching(
                                            cause, clock, point, at, agency));
            case Mark.Due(var at) ->
                    so.then(new CaseEvent.DeadlineMissed(cause, clock, at, false, agency));
            case Mark.Step step -> climb(so, pending, step, fire, rules);
        };
    }

    private static Unfolding climb(
            Unfolding so,
            Timeline.Pending pending,
            Mark.Step step,
            Command.Fire fire,
            Rules rules) {
        var cause = new Cause(fire.now(), Actor.SYSTEM);
        var clock = pending.clock();
        var timeline = so.state().timeline();
        var next =
                so.then(
                        new CaseEvent.RungFired(
                                cause,
                                clock,
                                rungId(so.state(), pending),
                                step.rung(),
                                step.at(),
                                Recipients.of(
                                        step.rung().name(),
                                        clock.terms().ladder(),
                                        timeline.standing(),
                                        rules.directory()),
                                timeline.handling().agency(),
                                !isRead(step, fire)));
        return isReferral(step) ? Referring.begin(next, InitiatedBy.LADDER, cause, rules) : next;
    }

    /** The same however often it is told; another one only after the first was withdrawn. */
    private static String rungId(EscalationCase.Followed state, Timeline.Pending pending) {
        var code = pending.mark().code();
        var id = Fired.of(pending.clock(), code, pending.mark().at()).id();
        var earlier =
                state.fired().stream().filter(fired -> fired.isOf(pending.clock(), code)).count();
        return earlier == 0 ? id : id + "-" + (earlier + 1);
    }
}
