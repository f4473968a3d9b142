package id.kawal.routing.domain.cases;

import id.kawal.routing.domain.cases.Outcome.Ignored;
import id.kawal.routing.domain.cases.Outcome.Reason;
import id.kawal.routing.domain.cases.RoutingCase.Answered;
import id.kawal.routing.domain.cases.RoutingCase.Archived;
import id.kawal.routing.domain.cases.RoutingCase.AwaitingCitizen;
import id.kawal.routing.domain.cases.RoutingCase.Closed;
import id.kawal.routing.domain.cases.RoutingCase.Ended;
import id.kawal.routing.domain.cases.RoutingCase.InProgress;
import id.kawal.routing.domain.cases.RoutingCase.Open;
import id.kawal.routing.domain.cases.RoutingCase.Received;
import id.kawal.routing.domain.cases.RoutingCase.ReferredOutside;
import id.kawal.routing.domain.cases.RoutingCase.Routed;
import id.kawal.routing.domain.cases.RoutingCase.Unopened;
import id.kawal.routing.domain.cases.RoutingCase.Verified;
import id.kawal.routing.domain.cases.RoutingCase.Withdrawn;
import java.time.Instant;
import java.util.List;

/**
 * What a case makes of facts told by others. A fact is true whatever the case thinks of it, so it
 * is never refused: it changes the case or is ignored for a named reason.
 */
public final class FactDecisions {

    private static final String DISPUTED = "DISPUTED";

    private final CasePolicy policy;

    public FactDecisions(CasePolicy policy) {
        this.policy = policy;
    }

    /** Deciding again on the state that came of it ignores the repeat. */
    public Outcome decide(RoutingCase state, Fact fact) {
        return switch (fact) {
            case Fact.Lodged lodged -> opening(state, Openings.lodged(lodged));
            case Fact.Imported imported ->
                    movesIn(state, imported)
                            ? new Outcome.Happened(Openings.imported(imported))
                            : opening(state, Openings.imported(imported));
            case Fact.UpstreamChanged changed -> UpstreamDecisions.decide(state, changed);
            case Fact.Supplemented(var at) -> ifOpen(state, new CaseEvent.CitizenSpoke(at));
            case Fact.Withdrawn(var at) -> ifOpen(state, byCitizen(ClosedBy.WITHDRAWAL, at));
            case Fact.Confirmed(var at) -> ifOpen(state, byCitizen(ClosedBy.CITIZEN, at));
            case Fact.Disputed(var at) -> disputed(state, at);
            case Fact.Erased(var at) ->
                    ifOpen(state, new CaseEvent.Closed(at, Actor.SYSTEM, ClosedBy.WITHDRAWAL, at));
            case Fact.ReplyClockRanOut ranOut -> ranOut(state, ranOut);
        };
    }

    private static Outcome opening(RoutingCase state, List<CaseEvent> events) {
        return state instanceof Unopened
                ? new Outcome.Happened(events)
                : new Ignored(Reason.ALREADY_OPENED);
    }

    /**
     * A region moves in: what was taken over for statistics is taken over once more, to be done.
     */
    private static boolean movesIn(RoutingCase state, Fact.Imported imported) {
        return state instanceof Ended ended
                && ended.file().opening().origin() == Origin.IMPORTED_HISTORY
                && imported.opening().origin() == Origin.IMPORTED_LIVE;
    }

    private static Outcome ifOpen(RoutingCase state, CaseEvent event) {
        return switch (state) {
            case Unopened _ -> new Ignored(Reason.NOT_OPENED);
            case Open _ -> Outcome.happened(event);
            case Ended _ -> new Ignored(Reason.ALREADY_ENDED);
        };
    }

    private static CaseEvent byCitizen(ClosedBy closedBy, Instant at) {
        return new CaseEvent.Closed(at, Actor.CITIZEN, closedBy, at);
    }

    private Outcome disputed(RoutingCase state, Instant at) {
        return switch (state) {
            case Unopened _ -> new Ignored(Reason.NOT_OPENED);
            case Received _ -> new Ignored(Reason.NOTHING_TO_DISPUTE);
            case Verified _ -> new Ignored(Reason.NOTHING_TO_DISPUTE);
            case Routed _ -> new Ignored(Reason.NOTHING_TO_DISPUTE);
            case InProgress _ -> new Ignored(Reason.NOTHING_TO_DISPUTE);
            case AwaitingCitizen _ -> new Ignored(Reason.NOTHING_TO_DISPUTE);
            case Answered(CaseFile file, Instant answeredAt, _) ->
                    at.isBefore(answeredAt)
                            ? new Ignored(Reason.OLDER_FACT)
                            : new Outcome.Happened(Reopening.resume(file, at));
            case Closed closed -> ifInTime(closed, at, Reopening.resume(closed.file(), at));
            case Archived archived -> ifInTime(archived, at, Reopening.triage(at, DISPUTED));
            case ReferredOutside referred -> ifInTime(referred, at, Reopening.triage(at, DISPUTED));
            case Withdrawn _ -> new Ignored(Reason.ALREADY_ENDED);
        };
    }

    /**
     * A dispute may be older than the end it meets (silence closed the case while it was under
     * way): it counts all the same.
     */
    private Outcome ifInTime(Ended ended, Instant at, List<CaseEvent> events) {
        if (ended.file().opening().origin() == Origin.IMPORTED_HISTORY) {
            return new Ignored(Reason.HISTORY_STAYS_CLOSED);
        }
        return at.isAfter(ended.endedAt().plus(policy.disputeWindow()))
                ? new Ignored(Reason.DISPUTE_WINDOW_OVER)
                : new Outcome.Happened(events);
    }

    private static Outcome ranOut(RoutingCase state, Fact.ReplyClockRanOut fact) {
        if (fact.beforeAdoption()) {
            return new Ignored(Reason.BEFORE_ADOPTION);
        }
        return state instanceof Answered answered
                ? silence(answered, fact)
                : new Ignored(Reason.NOT_ANSWERED);
    }

    private static Outcome silence(Answered state, Fact.ReplyClockRanOut fact) {
        Instant answeredAt = state.answeredAt();
        if (!fact.dueAt().isAfter(answeredAt)) {
            return new Ignored(Reason.OLDER_FACT);
        }
        return state.file().heard().citizenSince(answeredAt)
                ? new Ignored(Reason.CITIZEN_SPOKE)
                : Outcome.happened(
                        new CaseEvent.Closed(
                                fact.at(), Actor.SYSTEM, ClosedBy.SILENCE, answeredAt));
    }
}
