package id.kawal.routing.domain.cases;

import static id.kawal.routing.domain.cases.Outcome.happened;

import id.kawal.routing.domain.cases.DeskCommand.Archive;
import id.kawal.routing.domain.cases.DeskCommand.ReferOutside;
import id.kawal.routing.domain.cases.DeskCommand.Route;
import id.kawal.routing.domain.cases.DeskCommand.Verify;
import id.kawal.routing.domain.cases.Outcome.Ignored;
import id.kawal.routing.domain.cases.Outcome.Reason;
import id.kawal.routing.domain.cases.Outcome.Refused;
import id.kawal.routing.domain.cases.Outcome.Rule;
import id.kawal.routing.domain.cases.RoutingCase.Answered;
import id.kawal.routing.domain.cases.RoutingCase.Open;
import id.kawal.routing.domain.directory.Agency;
import id.kawal.routing.domain.directory.AgencyKind;
import java.util.ArrayList;
import java.util.List;

/** What only the coordinator of the region may do. An answered case is the citizen's to end. */
final class CoordinatorDecisions {

    private static final String COORDINATOR = "COORDINATOR";
    private static final String ARBITER = "ARBITER";

    private CoordinatorDecisions() {}

    static Outcome verify(Open state, Verify command) {
        Verdict until = state.file().verdict();
        Actor actor = command.by().actor();
        if (until == null) {
            return happened(new CaseEvent.Verified(command.at(), actor, command.verdict()));
        }
        Verdict next = command.verdict().orElse(until);
        if (next.equals(until)) {
            return new Ignored(Reason.ALREADY_SO);
        }
        Classification from = until.classification();
        return from == next.classification()
                ? happened(new CaseEvent.Verified(command.at(), actor, next))
                : happened(new CaseEvent.Reclassified(command.at(), actor, from, next));
    }

    static Outcome route(Open state, Route command) {
        CaseFile file = state.file();
        if (state instanceof Answered) {
            return new Refused(Rule.CASE_IS_ANSWERED);
        }
        if (!command.agency().answersFor(file.regionCode())) {
            return new Refused(Rule.AGENCY_CAN_NOT_ANSWER);
        }
        return file.disposition().isWith(command.agency().code())
                ? new Ignored(Reason.ALREADY_THERE)
                : new Outcome.Happened(routed(file, command));
    }

    static Outcome archive(Open state, Archive command) {
        if (state instanceof Answered) {
            return new Refused(Rule.CASE_IS_ANSWERED);
        }
        return happened(
                new CaseEvent.Archived(
                        command.at(),
                        command.by().actor(),
                        command.ground(),
                        command.explanation()),
                closed(command));
    }

    static Outcome refer(Open state, ReferOutside command) {
        Agency body = command.body();
        if (state instanceof Answered) {
            return new Refused(Rule.CASE_IS_ANSWERED);
        }
        if (!body.isOutside(state.file().regionCode())) {
            return new Refused(Rule.BODY_IS_NOT_OUTSIDE);
        }
        return happened(
                new CaseEvent.ReferredOutside(
                        command.at(),
                        command.by().actor(),
                        body.bodyCode(),
                        body.name(),
                        command.explanation()),
                closed(command));
    }

    /** Routing what nobody has classified yet says by the way what it is. */
    private static List<CaseEvent> routed(CaseFile file, Route command) {
        List<CaseEvent> events = new ArrayList<>();
        Actor actor = command.by().actor();
        if (file.verdict() == null) {
            boolean oversight = command.agency().kind() == AgencyKind.INSPECTORATE;
            Verdict verdict = Openings.verdict(file.opening(), oversight);
            events.add(new CaseEvent.Verified(command.at(), actor, verdict));
        }
        String reason = file.disposition().queue() == Queue.ARBITER ? ARBITER : COORDINATOR;
        events.add(
                Routing.byPerson(actor, reason)
                        .to(command.agency(), file.disposition(), command.at()));
        return events;
    }

    private static CaseEvent closed(DeskCommand command) {
        return new CaseEvent.Closed(
                command.at(), command.by().actor(), ClosedBy.OFFICE, command.at());
    }
}
