package id.kawal.escalation.domain;

import id.kawal.escalation.domain.clock.Clock;
import id.kawal.escalation.domain.ladder.Post;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One complaint of Kotabaru (WITA) as it is told to the clocks, and what they answered, in short.
 */
final class Story {

    static final Content.Lodged LODGED = new Content.Lodged("63.02", true);
    static final Content.Routed ROUTED = new Content.Routed("63.02.PUPR");

    static final Duration GRACE = Duration.ofMinutes(5);

    private Rules rules = Shipped.rules();
    private EscalationCase state = new EscalationCase.Unopened("c");
    private Decision last = new Decision.Ignored(Decision.Reason.NOTHING_DUE);
    private int facts;

    /** Lodged on Friday the 9th of January 2026, routed an hour later. */
    static Story routed() {
        return new Story().hears("2026-01-09T10:00", LODGED).hears("2026-01-09T11:00", ROUTED);
    }

    static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+08:00").toInstant();
    }

    static Cause by(Actor.Kind kind, String local) {
        return new Cause(at(local), new Actor(kind, "a-1"));
    }

    Story under(Rules other) {
        rules = other;
        return this;
    }

    /** The n-th fact has the id {@code f-n}. */
    Story hears(String local, Content content) {
        return hearsAt(local, local, content);
    }

    Story hearsAt(String heardAt, String local, Content content) {
        facts++;
        return takes(
                new Command.Hear(
                        new Fact(
                                "f-" + facts,
                                at(local),
                                new Actor(Actor.Kind.OFFICER, "o-1"),
                                content),
                        at(heardAt)));
    }

    /** With everything read that happened before. */
    Story fires(String local) {
        return takes(firing(local, local));
    }

    /** With nothing read since an instant. */
    static Command.Fire firing(String now, String readUpTo) {
        return new Command.Fire(at(now), at(readUpTo), Instant.EPOCH, GRACE);
    }

    Story takes(Command command) {
        last = EscalationCase.decide(state, command, rules);
        if (last instanceof Decision.Happened(var events)) {
            for (var event : events) {
                state = EscalationCase.evolve(state, event);
            }
        }
        return this;
    }

    Decision decision() {
        return last;
    }

    EscalationCase state() {
        return state;
    }

    EscalationCase.Followed followed() {
        return (EscalationCase.Followed) state;
    }

    String next() {
        return followed()
                .nextFireAt()
                .map(at -> at.atOffset(ZoneOffset.ofHours(8)).toLocalDateTime().toString())
                .orElse("never");
    }

    /** What the last command led to, one line each; facts taken in are not repeated. */
    List<String> told() {
        if (!(last instanceof Decision.Happened(var events))) {
            return List.of(last.toString());
        }
        var lines = new ArrayList<String>();
        for (var event : events) {
            if (!(event instanceof CaseEvent.FactHeard)) {
                lines.add(tell(event));
            }
        }
        return lines;
    }

    static String tell(CaseEvent event) {
        return switch (event) {
            case CaseEvent.HistoryKept _ -> "history";
            case CaseEvent.CaseErased _ -> "erased";
            case CaseEvent.FactHeard e -> "heard " + e.fact().id();
            case CaseEvent.ClockStarted e ->
                    "started " + name(e.clock()) + " due " + day(e.clock().dueAt());
            case CaseEvent.ClockSuspended e -> "suspended " + name(e.clock()) + " " + e.reason();
            case CaseEvent.ClockResumed e ->
                    "resumed " + name(e.clock()) + " due " + day(e.clock().dueAt());
            case CaseEvent.ClockMet e ->
                    "met " + name(e.clock()) + (e.late() ? " late " : " in time ") + e.source();
            case CaseEvent.ClockEnded e -> "ended " + name(e.clock()) + " " + e.why();
            case CaseEvent.DeadlineApproaching e ->
                    "warning " + name(e.clock()) + " " + e.warning().code() + " " + e.agency();
            case CaseEvent.DeadlineMissed e ->
                    "missed "
                            + name(e.clock())
                            + " "
                            + day(e.at())
                            + (e.beforeAdoption() ? " before adoption" : "");
            case CaseEvent.MissWithdrawn e ->
                    "miss withdrawn " + e.fired().id() + " " + e.becauseOf();
            case CaseEvent.RungFired e ->
                    "rung "
                            + e.rungId()
                            + " "
                            + day(e.at())
                            + " to "
                            + e.recipients().posts().stream()
                                    .map(Post::code)
                                    .collect(Collectors.joining(" "))
                            + (e.marked() ? " marked" : "");
            case CaseEvent.RungWithdrawn e ->
                    "rung withdrawn " + e.fired().id() + " " + e.becauseOf();
            case CaseEvent.ReferralPrepared e ->
                    "prepared "
                            + e.referral().id()
                            + " by "
                            + e.referral().initiatedBy()
                            + " "
                            + e.referral().stage()
                            + " "
                            + e.remarks();
            case CaseEvent.ReferralBlocked e ->
                    "blocked " + e.referral().id() + " " + e.missing().stream().sorted().toList();
            case CaseEvent.ReferralSent e ->
                    "sent " + e.referral().id() + " to " + e.referral().office();
            case CaseEvent.ReferralAccepted e ->
                    "accepted " + e.referral().id() + " " + e.officeReference();
            case CaseEvent.ReferralReturned e -> "returned " + e.referral().id() + " " + e.reason();
            case CaseEvent.ReferralSettled e -> "settled " + e.referral().id() + " " + e.outcome();
            case CaseEvent.ReferralDropped e ->
                    "dropped " + e.referral().id() + " " + e.becauseOf();
        };
    }

    private static String name(Clock clock) {
        return clock.kind() + (clock.run() == 1 ? "" : "-" + clock.run());
    }

    private static String day(OffsetDateTime at) {
        return at.toLocalDate().toString();
    }
}
