package id.kawal.escalation.domain;

import id.kawal.escalation.domain.calendar.WorkingCalendar;
import id.kawal.escalation.domain.clock.Clock;
import id.kawal.escalation.domain.clock.ClockState;
import id.kawal.escalation.domain.clock.Mark;
import id.kawal.escalation.domain.ladder.Rung;
import id.kawal.escalation.domain.referral.InitiatedBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes in a fact: reckons the clocks anew and says what became of each. */
final class Hearing {

    private Hearing() {}

    static Unfolding hear(Unfolding so, Fact told, Instant heardAt, Rules rules) {
        var fact = told.notBefore(itsCause(told, so.state().facts()));
        var before = so.state().timeline();
        var after = replay(so.state(), fact, rules);
        var cause = new Cause(fact.at(), fact.actor());
        var next = so.then(new CaseEvent.FactHeard(cause, fact, after));
        for (var clock : before.clocks()) {
            if (after.find(clock.kind(), clock.run()).isEmpty()) {
                next = next.then(neverStarted(clock, cause, by(clock, before, rules)));
            }
        }
        for (var clock : after.clocks()) {
            for (var event : changes(before.find(clock.kind(), clock.run()), clock, cause)) {
                next = next.then(event);
            }
        }
        var now = new Cause(heardAt, Actor.SYSTEM);
        next = withdrawn(next, fact, now, rules);
        for (var missed : after.missedBeforeAdoption(next.state().fired())) {
            next = next.then(missedBeforeAdoption(missed, now, after));
        }
        return referred(next, fact, new Cause(heardAt, fact.actor()), rules);
    }

    private static Timeline replay(EscalationCase.Followed state, Fact fact, Rules rules) {
        var region =
                fact.content() instanceof Content.Opening opening
                        ? opening.region()
                        : state.timeline().region();
        var timeline = state.timeline();
        return Replaying.of(region, state.with(fact, timeline).facts(), timeline.footings(), rules);
    }

    /** What is in the ledger as started is ended there too. */
    private static CaseEvent.Happening neverStarted(
            Clock clock, Cause cause, WorkingCalendar calendar) {
        var why = ClockState.End.VOID;
        return new CaseEvent.ClockEnded(cause, clock.ended(cause.at(), why, calendar), why);
    }

    private static WorkingCalendar by(Clock clock, Timeline timeline, Rules rules) {
        return rules.calendars().of(timeline.region(), clock.calendar());
    }

    /** A word about an answer follows the answer, even where two machines' clocks disagree. */
    private static Instant itsCause(Fact fact, List<Fact> heard) {
        return isAboutAnAnswer(fact.content())
                ? heard.stream()
                        .filter(earlier -> earlier.content() instanceof Content.Answered)
                        .map(Fact::at)
                        .max(Instant::compareTo)
                        .orElse(fact.at())
                : fact.at();
    }

    private static boolean isAboutAnAnswer(Content content) {
        return content instanceof Content.Disputed
                || content instanceof Content.Confirmed
                || content instanceof Content.AnswerReached;
    }

    private static List<CaseEvent.Happening> changes(
            Optional<Clock> before, Clock after, Cause cause) {
        var events = new ArrayList<CaseEvent.Happening>();
        if (before.isEmpty()) {
            events.add(new CaseEvent.ClockStarted(cause, after));
        }
        var same =
                before.map(clock -> clock.state().equals(after.state())).orElse(after.isRunning());
        if (!same) {
            events.add(change(after, cause));
        }
        return events;
    }

    private static CaseEvent.Happening change(Clock clock, Cause cause) {
        return switch (clock.state()) {
            case ClockState.Running _ -> new CaseEvent.ClockResumed(cause, clock);
            case ClockState.Suspended(_, var since, var reason) ->
                    new CaseEvent.ClockSuspended(new Cause(since, cause.actor()), clock, reason);
            case ClockState.Met(_, var metAt, var late, var source) ->
                    new CaseEvent.ClockMet(cause, clock, metAt, late, source);
            case ClockState.Ended(_, _, var why) -> new CaseEvent.ClockEnded(cause, clock, why);
        };
    }

    /**
     * Heard late is not answered late: what was acted on after the fact's own instant, and is not
     * so by all that is known now, is withdrawn. A fact that lies after it never withdraws it
     * (T16).
     */
    private static Unfolding withdrawn(Unfolding so, Fact fact, Cause now, Rules rules) {
        var next = so;
        for (var fired : so.state().fired()) {
            if (!fired.withdrawn()
                    && fired.liesAfter(fact.at())
                    && !so.state().timeline().stillHolds(fired)) {
                next = withdraw(next, fired, fact, now, rules);
            }
        }
        return next;
    }

    private static Unfolding withdraw(
            Unfolding so, Fired fired, Fact fact, Cause now, Rules rules) {
        if (fired.code().equals(Mark.Due.CODE)) {
            return so.then(new CaseEvent.MissWithdrawn(now, fired, fact.id()));
        }
        if (!fired.isRung()) {
            return so;
        }
        var next = so.then(new CaseEvent.RungWithdrawn(now, fired, fact.id()));
        return fired.code().equals(Rung.Name.REFERRAL.name())
                ? Referring.takenBack(next, now, fact.id(), rules)
                : next;
    }

    private static CaseEvent.Happening missedBeforeAdoption(
            Timeline.Pending missed, Cause now, Timeline timeline) {
        return new CaseEvent.DeadlineMissed(
                now, missed.clock(), missed.mark().at(), true, timeline.handling().agency());
    }

    private static Unfolding referred(Unfolding so, Fact fact, Cause now, Rules rules) {
        if (fact.content() instanceof Content.EscalationRequested) {
            return Referring.begin(so, InitiatedBy.CITIZEN, now, rules);
        }
        var ended = so.state().timeline().handling().ended();
        if (ended == null) {
            return Referring.proceed(so, now, rules);
        }
        return ended == ClockState.End.WITHDRAWN
                ? Referring.dropped(so, now, fact.id())
                : Referring.afterTheEnd(so, now, fact.id(), rules);
    }
}
