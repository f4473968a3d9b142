package id.kawal.routing.domain.cases;

import static id.kawal.routing.domain.cases.Outcome.happened;

import id.kawal.routing.domain.cases.DeskCommand.Acknowledge;
import id.kawal.routing.domain.cases.DeskCommand.Answer;
import id.kawal.routing.domain.cases.DeskCommand.Archive;
import id.kawal.routing.domain.cases.DeskCommand.HandBack;
import id.kawal.routing.domain.cases.DeskCommand.InterimReply;
import id.kawal.routing.domain.cases.DeskCommand.ReferOutside;
import id.kawal.routing.domain.cases.DeskCommand.Route;
import id.kawal.routing.domain.cases.DeskCommand.SendBack;
import id.kawal.routing.domain.cases.DeskCommand.Verify;
import id.kawal.routing.domain.cases.Outcome.Ignored;
import id.kawal.routing.domain.cases.Outcome.Reason;
import id.kawal.routing.domain.cases.Outcome.Refused;
import id.kawal.routing.domain.cases.Outcome.Rule;
import id.kawal.routing.domain.cases.RoutingCase.Answered;
import id.kawal.routing.domain.cases.RoutingCase.AwaitingCitizen;
import id.kawal.routing.domain.cases.RoutingCase.Ended;
import id.kawal.routing.domain.cases.RoutingCase.Open;
import id.kawal.routing.domain.cases.RoutingCase.Unopened;
import java.util.function.BiFunction;

/**
 * What people may do to a case. Who may is asked before what state it is in, so that a stranger
 * learns nothing about it.
 */
public final class DeskDecisions {

    private final AgencyDecisions agency;

    public DeskDecisions(CasePolicy policy) {
        this.agency = new AgencyDecisions(policy);
    }

    /** Deciding again on the state that came of it ignores the repeat, where one can be told. */
    public Outcome decide(RoutingCase state, DeskCommand command) {
        return switch (state) {
            case Unopened _ -> new Refused(Rule.NO_SUCH_CASE);
            case Open open ->
                    isTheirs(open.file(), command.by())
                            ? onOpen(open, command)
                            : new Refused(Rule.CASE_IS_NOT_YOURS);
            case Ended ended ->
                    isTheirs(ended.file(), command.by())
                            ? onEnded(ended, command)
                            : new Refused(Rule.CASE_IS_NOT_YOURS);
        };
    }

    private static boolean isTheirs(CaseFile file, Person person) {
        return person.coordinates(file.regionCode()) || isHeldBy(file, person);
    }

    private static boolean isHeldBy(CaseFile file, Person person) {
        Holder holder = file.holder();
        return holder != null && person.worksFor(holder.agencyCode());
    }

    /** Only the same end is a repeat; its explanation is sealed and can not be compared. */
    private static Outcome onEnded(Ended ended, DeskCommand command) {
        boolean again =
                switch (command) {
                    case Archive(_, _, var ground, _) ->
                            ended instanceof RoutingCase.Archived(_, _, var before)
                                    && before == ground;
                    case ReferOutside(_, _, var body, _) ->
                            ended instanceof RoutingCase.ReferredOutside(_, _, var before)
                                    && before.equals(body.bodyCode());
                    case Verify _ -> false;
                    case Route _ -> false;
                    case HandBack _ -> false;
                    case Acknowledge _ -> false;
                    case InterimReply _ -> false;
                    case Answer _ -> false;
                    case SendBack _ -> false;
                };
        return again ? new Ignored(Reason.ALREADY_ENDED) : new Refused(Rule.CASE_HAS_ENDED);
    }

    private Outcome onOpen(Open state, DeskCommand command) {
        return switch (command) {
            case Verify verify -> coordinator(state, verify, CoordinatorDecisions::verify);
            case Route route -> coordinator(state, route, CoordinatorDecisions::route);
            case Archive archive -> coordinator(state, archive, CoordinatorDecisions::archive);
            case ReferOutside refer -> coordinator(state, refer, CoordinatorDecisions::refer);
            case SendBack sendBack -> sendBack(state, sendBack);
            case HandBack handBack -> agency(state, handBack, agency::handBack);
            case Acknowledge acknowledge -> agency(state, acknowledge, agency::acknowledge);
            case InterimReply reply -> agency(state, reply, agency::interimReply);
            case Answer answer -> agency(state, answer, agency::answer);
        };
    }

    private static <C extends DeskCommand> Outcome coordinator(
            Open state, C command, BiFunction<Open, C, Outcome> decision) {
        return command.by().coordinates(state.file().regionCode())
                ? decision.apply(state, command)
                : new Refused(Rule.ONLY_THE_COORDINATOR);
    }

    private static <C extends DeskCommand> Outcome agency(
            Open state, C command, BiFunction<Open, C, Outcome> decision) {
        if (!isHeldBy(state.file(), command.by())) {
            return new Refused(Rule.ONLY_THE_AGENCY);
        }
        return decision.apply(state, command);
    }

    private static Outcome sendBack(Open state, SendBack command) {
        if (state instanceof Answered) {
            return new Refused(Rule.CASE_IS_ANSWERED);
        }
        return state instanceof AwaitingCitizen
                ? new Refused(Rule.QUESTION_IS_OPEN)
                : happened(
                        new CaseEvent.SentBack(
                                command.at(), command.by().actor(), command.question()));
    }
}
