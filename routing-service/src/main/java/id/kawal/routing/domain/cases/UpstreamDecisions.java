package id.kawal.routing.domain.cases;

import id.kawal.routing.domain.cases.Outcome.Ignored;
import id.kawal.routing.domain.cases.Outcome.Reason;
import id.kawal.routing.domain.cases.RoutingCase.Answered;
import id.kawal.routing.domain.cases.RoutingCase.AwaitingCitizen;
import id.kawal.routing.domain.cases.RoutingCase.Closed;
import id.kawal.routing.domain.cases.RoutingCase.Ended;
import id.kawal.routing.domain.cases.RoutingCase.Open;
import id.kawal.routing.domain.cases.RoutingCase.Unopened;
import id.kawal.routing.domain.directory.Agency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a later export of the upstream system does to a case. */
final class UpstreamDecisions {

    private UpstreamDecisions() {}

    static Outcome decide(RoutingCase state, Fact.UpstreamChanged fact) {
        return switch (state) {
            case Unopened _ -> new Ignored(Reason.NOT_OPENED);
            case Open open ->
                    open.file().heard().upstreamLaterThan(fact.upstream().exportedAt())
                            ? new Ignored(Reason.OLDER_FACT)
                            : onOpen(open, fact);
            case Ended ended -> afterTheEnd(ended, fact);
        };
    }

    /** What the state of an export means for a case that is taken over open; null for nothing. */
    static @Nullable CaseEvent asShown(Instant at, Fact.Upstream upstream) {
        return switch (upstream.state()) {
            case OPEN -> null;
            case AWAITING_CITIZEN -> new CaseEvent.AwaitedUpstream(upstream.exportedAt());
            case ANSWERED -> new CaseEvent.AnsweredUpstream(upstream.exportedAt());
            case CLOSED -> closed(at, upstream);
            case ARCHIVED -> closed(at, upstream);
        };
    }

    static CaseEvent closed(Instant at, Fact.Upstream upstream) {
        return new CaseEvent.Closed(at, Actor.UPSTREAM, ClosedBy.UPSTREAM, upstream.exportedAt());
    }

    /** What shows the case as it is, by an export of a date already seen, is a repeat. */
    private static Outcome onOpen(Open state, Fact.UpstreamChanged fact) {
        List<CaseEvent> changes = changes(state, fact);
        return RoutingCase.evolve(state, changes).equals(state)
                ? new Ignored(Reason.ALREADY_SO)
                : new Outcome.Happened(changes);
    }

    private static List<CaseEvent> changes(Open state, Fact.UpstreamChanged fact) {
        List<CaseEvent> events = new ArrayList<>();
        events.add(new CaseEvent.UpstreamSeen(fact.at(), fact.upstream().exportedAt()));
        Disposition disposition = state.file().disposition();
        Agency agency = fact.agency();
        boolean moved = agency != null && movesTo(agency, state);
        if (agency != null && moved) {
            events.add(Routing.byUpstream().to(agency, disposition, fact.at()));
        }
        events.addAll(stateChange(state, fact, moved));
        return events;
    }

    /** What was answered or decided by an arbiter here stands, whatever the export says. */
    private static boolean movesTo(Agency agency, Open state) {
        CaseFile file = state.file();
        boolean settledHere =
                file.disposition().locked()
                        || (state instanceof Answered(_, _, Side by) && by == Side.HERE);
        return !settledHere
                && agency.answersFor(file.regionCode())
                && !file.disposition().isWith(agency.code());
    }

    private static List<CaseEvent> stateChange(
            Open state, Fact.UpstreamChanged fact, boolean moved) {
        CaseEvent shown = asShown(fact.at(), fact.upstream());
        if (shown == null) {
            return isUpstreams(state) && !moved
                    ? Reopening.resume(state.file(), fact.at())
                    : List.of();
        }
        return isSo(state, fact.upstream().state()) && !moved ? List.of() : List.of(shown);
    }

    /** Waiting or answered because upstream said so: then upstream can take it back. */
    private static boolean isUpstreams(Open state) {
        return switch (state) {
            case AwaitingCitizen(_, Side askedBy) -> askedBy == Side.UPSTREAM;
            case Answered(_, _, Side answeredBy) -> answeredBy == Side.UPSTREAM;
            case RoutingCase.Received _ -> false;
            case RoutingCase.Verified _ -> false;
            case RoutingCase.Routed _ -> false;
            case RoutingCase.InProgress _ -> false;
        };
    }

    private static boolean isSo(Open state, UpstreamState shown) {
        return switch (shown) {
            case AWAITING_CITIZEN -> state instanceof AwaitingCitizen;
            case ANSWERED -> state instanceof Answered;
            case OPEN -> false;
            case CLOSED -> false;
            case ARCHIVED -> false;
        };
    }

    private static Outcome afterTheEnd(Ended ended, Fact.UpstreamChanged fact) {
        CaseFile file = ended.file();
        if (file.opening().origin() == Origin.IMPORTED_HISTORY) {
            return new Ignored(Reason.HISTORY_STAYS_CLOSED);
        }
        boolean closedThere = ended instanceof Closed(_, _, ClosedBy by) && by == ClosedBy.UPSTREAM;
        boolean openThere = !(asShown(fact.at(), fact.upstream()) instanceof CaseEvent.Closed);
        if (!closedThere || !openThere) {
            return new Ignored(Reason.ALREADY_ENDED);
        }
        return file.heard().upstreamLaterThan(fact.upstream().exportedAt())
                ? new Ignored(Reason.OLDER_FACT)
                : new Outcome.Happened(back(file, fact));
    }

    private static List<CaseEvent> back(CaseFile file, Fact.UpstreamChanged fact) {
        List<CaseEvent> events = new ArrayList<>(Reopening.resume(file, fact.at()));
        CaseEvent shown = asShown(fact.at(), fact.upstream());
        if (shown != null) {
            events.add(shown);
        }
        events.add(new CaseEvent.UpstreamSeen(fact.at(), fact.upstream().exportedAt()));
        return events;
    }
}
