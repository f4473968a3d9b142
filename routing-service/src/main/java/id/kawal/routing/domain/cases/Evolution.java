package id.kawal.routing.domain.cases;

import id.kawal.routing.domain.cases.RoutingCase.AwaitingCitizen;
import id.kawal.routing.domain.cases.RoutingCase.Ended;
import id.kawal.routing.domain.cases.RoutingCase.InProgress;
import id.kawal.routing.domain.cases.RoutingCase.Open;
import id.kawal.routing.domain.cases.RoutingCase.Received;
import id.kawal.routing.domain.cases.RoutingCase.Routed;
import id.kawal.routing.domain.cases.RoutingCase.Unopened;
import id.kawal.routing.domain.cases.RoutingCase.Verified;

/** How a case changes by what happened to it. */
final class Evolution {

    private Evolution() {}

    static RoutingCase evolve(RoutingCase state, CaseEvent event) {
        return switch (event) {
            case CaseEvent.Opened(_, Opening opening) -> working(CaseFile.of(opening));
            case CaseEvent.Told told -> told(state, file(state), told);
            case CaseEvent.CitizenSpoke(var at) -> afterWord(state, file(state).heardCitizen(at));
            case CaseEvent.Reopened _ -> acknowledged(file(state));
            case CaseEvent.AnsweredUpstream(var at) ->
                    new RoutingCase.Answered(file(state), at, Side.UPSTREAM);
            case CaseEvent.AwaitedUpstream _ -> new AwaitingCitizen(file(state), Side.UPSTREAM);
            case CaseEvent.UpstreamSeen(_, var exportedAt) ->
                    keep(state, file(state).heardUpstream(exportedAt));
        };
    }

    private static RoutingCase told(RoutingCase state, CaseFile file, CaseEvent.Told event) {
        Disposition disposition = file.disposition();
        return switch (event) {
            case CaseEvent.Verified verified -> keep(state, file.judged(verified.verdict()));
            case CaseEvent.Reclassified reclassified -> keep(state, file.judged(reclassified.to()));
            case CaseEvent.SentBack _ -> new AwaitingCitizen(file, Side.HERE);
            case CaseEvent.Routed routed ->
                    working(
                            file.disposed(
                                    disposition.routedTo(
                                            routed.agencyCode(), routed.agencyName())));
            case CaseEvent.HandedBack _ ->
                    working(file.disposed(disposition.waitingIn(Queue.NONE)));
            case CaseEvent.Acknowledged _ -> keep(state, file.disposed(disposition.acknowledged()));
            case CaseEvent.InterimReplyGiven reply ->
                    keep(
                            state,
                            file.repliedInTheInterim(
                                    reply.number(),
                                    new Promise(reply.agencyCode(), reply.promisedBy())));
            case CaseEvent.Answered answered ->
                    new RoutingCase.Answered(file, answered.at(), Side.HERE);
            case CaseEvent.Archived archived ->
                    new RoutingCase.Archived(file, archived.at(), archived.ground());
            case CaseEvent.ReferredOutside referred ->
                    new RoutingCase.ReferredOutside(file, referred.at(), referred.bodyCode());
            case CaseEvent.TriageNeeded _ ->
                    working(file.disposed(disposition.waitingIn(Queue.TRIAGE)));
            case CaseEvent.ArbiterNeeded _ ->
                    working(file.disposed(disposition.waitingIn(Queue.ARBITER)));
            case CaseEvent.Closed closed -> closed(state, file, closed);
        };
    }

    private static RoutingCase closed(RoutingCase state, CaseFile file, CaseEvent.Closed event) {
        return switch (event.closedBy()) {
            case OFFICE -> state;
            case WITHDRAWAL -> new RoutingCase.Withdrawn(file, event.at());
            case CITIZEN -> new RoutingCase.Closed(file, event.at(), ClosedBy.CITIZEN);
            case SILENCE -> new RoutingCase.Closed(file, event.at(), ClosedBy.SILENCE);
            case UPSTREAM -> new RoutingCase.Closed(file, event.at(), ClosedBy.UPSTREAM);
        };
    }

    /** A word of the citizen is what an asked citizen owes; otherwise it changes no state. */
    private static RoutingCase afterWord(RoutingCase state, CaseFile file) {
        return state instanceof AwaitingCitizen ? working(file) : keep(state, file);
    }

    private static RoutingCase acknowledged(CaseFile file) {
        return working(file.disposed(file.disposition().acknowledged()));
    }

    private static RoutingCase keep(RoutingCase state, CaseFile file) {
        return switch (state) {
            case AwaitingCitizen(_, Side askedBy) -> new AwaitingCitizen(file, askedBy);
            case RoutingCase.Answered(_, var answeredAt, Side by) ->
                    new RoutingCase.Answered(file, answeredAt, by);
            case Received _ -> working(file);
            case Verified _ -> working(file);
            case Routed _ -> working(file);
            case InProgress _ -> working(file);
            case Unopened _ -> state;
            case Ended _ -> state;
        };
    }

    /** While the office works on it, the file alone tells how far it is. */
    private static Open working(CaseFile file) {
        Holder holder = file.holder();
        if (holder == null) {
            return file.verdict() == null ? new Received(file) : new Verified(file);
        }
        return holder.acknowledged() ? new InProgress(file) : new Routed(file);
    }

    private static CaseFile file(RoutingCase state) {
        return switch (state) {
            case Unopened _ -> throw new IllegalStateException("the case was never opened");
            case Open open -> open.file();
            case Ended ended -> ended.file();
        };
    }
}
