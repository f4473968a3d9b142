package id.kawal.routing.domain.cases;

import static id.kawal.routing.domain.cases.Outcome.happened;

import id.kawal.routing.domain.cases.DeskCommand.Acknowledge;
import id.kawal.routing.domain.cases.DeskCommand.Answer;
import id.kawal.routing.domain.cases.DeskCommand.HandBack;
import id.kawal.routing.domain.cases.DeskCommand.InterimReply;
import id.kawal.routing.domain.cases.Outcome.Ignored;
import id.kawal.routing.domain.cases.Outcome.Reason;
import id.kawal.routing.domain.cases.Outcome.Refused;
import id.kawal.routing.domain.cases.Outcome.Rule;
import id.kawal.routing.domain.cases.RoutingCase.Answered;
import id.kawal.routing.domain.cases.RoutingCase.Open;
import id.kawal.routing.domain.directory.Agency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What only an officer of the agency that has the case may do. */
final class AgencyDecisions {

    private static final String HANDED_BACK = "HANDED_BACK";
    private static final String PROPOSED_OUTSIDE = "PROPOSED_OUTSIDE";

    private final CasePolicy policy;

    AgencyDecisions(CasePolicy policy) {
        this.policy = policy;
    }

    Outcome handBack(Open state, HandBack command) {
        if (state instanceof Answered) {
            return new Refused(Rule.CASE_IS_ANSWERED);
        }
        Disposition disposition = state.file().disposition();
        if (disposition.locked()) {
            return new Refused(Rule.LOCKED_BY_ARBITER);
        }
        Agency proposed = command.proposed();
        return disposition.isWith(proposed.code())
                ? new Refused(Rule.PROPOSED_AGENCY_IS_THE_SAME)
                : happened(
                        new CaseEvent.HandedBack(
                                command.at(),
                                command.by().actor(),
                                code(state),
                                proposed.code(),
                                command.reason()),
                        next(state.file(), command));
    }

    Outcome acknowledge(Open state, Acknowledge command) {
        return holder(state).acknowledged() || state instanceof Answered
                ? new Ignored(Reason.ALREADY_ACKNOWLEDGED)
                : happened(
                        new CaseEvent.Acknowledged(
                                command.at(), command.by().actor(), code(state)));
    }

    /**
     * The same date of the same agency is the same reply: its text is sealed and can not be
     * compared.
     */
    Outcome interimReply(Open state, InterimReply command) {
        if (state instanceof Answered) {
            return new Refused(Rule.CASE_IS_ANSWERED);
        }
        if (new Promise(code(state), command.promisedBy()).equals(state.file().promise())) {
            return new Ignored(Reason.ALREADY_PROMISED);
        }
        int number = state.file().interimReplies() + 1;
        if (number > policy.interimReplies()) {
            return new Refused(Rule.INTERIM_REPLIES_USED_UP);
        }
        LocalDate promisedBy = command.promisedBy();
        if (!promisedBy.isAfter(command.today())) {
            return new Refused(Rule.PROMISE_NOT_IN_THE_FUTURE);
        }
        return promisedBy.isAfter(command.today().plus(policy.longestPromise()))
                ? new Refused(Rule.PROMISE_TOO_FAR)
                : happened(
                        new CaseEvent.InterimReplyGiven(
                                command.at(),
                                command.by().actor(),
                                code(state),
                                command.text(),
                                promisedBy,
                                number));
    }

    /** A word of the citizen after an answer may be answered again; no text is dropped unheard. */
    Outcome answer(Open state, Answer command) {
        boolean spoken =
                state instanceof Answered(CaseFile file, Instant answeredAt, _)
                        && !file.heard().citizenSince(answeredAt);
        return spoken
                ? new Refused(Rule.CASE_IS_ANSWERED)
                : happened(
                        new CaseEvent.Answered(
                                command.at(), command.by().actor(), code(state), command.text()));
    }

    /**
     * To the agency proposed; to the coordinator where that is not the region's, has had it before,
     * or the budget of hops is used up.
     */
    private CaseEvent next(CaseFile file, HandBack command) {
        Disposition disposition = file.disposition();
        Agency proposed = command.proposed();
        if (!proposed.answersFor(file.regionCode())) {
            return new CaseEvent.TriageNeeded(
                    command.at(),
                    Actor.SYSTEM,
                    List.of(PROPOSED_OUTSIDE),
                    List.of(proposed.code()));
        }
        boolean pingPong = disposition.chain().contains(proposed.code());
        if (pingPong || disposition.hops() > policy.hopBudget()) {
            return new CaseEvent.ArbiterNeeded(command.at(), Actor.SYSTEM, disposition.hops());
        }
        return Routing.byPerson(command.by().actor(), HANDED_BACK)
                .to(proposed, disposition, command.at());
    }

    private static String code(Open state) {
        return holder(state).agencyCode();
    }

    private static Holder holder(Open state) {
        return Objects.requireNonNull(state.file().holder(), "checked before");
    }
}
