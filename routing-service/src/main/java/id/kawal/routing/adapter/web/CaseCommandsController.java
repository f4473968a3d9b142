package id.kawal.routing.adapter.web;

import id.kawal.chassis.access.Caller;
import id.kawal.chassis.problem.RuleRefused;
import id.kawal.routing.application.Cases;
import id.kawal.routing.application.Desk;
import id.kawal.routing.application.Placing;
import id.kawal.routing.domain.cases.CaseFile;
import id.kawal.routing.domain.cases.CaseState;
import id.kawal.routing.domain.cases.DeskCommand;
import id.kawal.routing.domain.cases.Outcome;
import id.kawal.routing.domain.cases.Person;
import id.kawal.routing.domain.cases.Sealed;
import id.kawal.routing.domain.cases.Verdict;
import id.kawal.routing.domain.directory.Agency;
import id.kawal.sealed.KeyMissing;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What may be done with a case. Doing a thing twice answers as the first time; what a rule forbids
 * is refused by its name.
 */
@RestController
@RequestMapping("/api/v1/cases/{complaintId}")
class CaseCommandsController {

    private final Desk desk;
    private final Cases cases;
    private final Placing placing;
    private final RegionDays days;

    CaseCommandsController(Desk desk, Cases cases, Placing placing, RegionDays days) {
        this.desk = desk;
        this.cases = cases;
        this.placing = placing;
        this.days = days;
    }

    /**
     * The state of a case after a command.
     *
     * @param changed false where it was so already
     */
    record CaseAfter(String complaintId, CaseState state, boolean changed) {}

    /**
     * Says what kind of complaint it is, or says it anew. Only the coordinator of the region may;
     * refused once the case has ended.
     */
    @PostMapping("/verification")
    CaseAfter verify(
            Caller caller,
            @PathVariable String complaintId,
            @RequestBody @Valid CaseCommands.Verification body) {
        var verdict = new Verdict(body.classification(), body.category());
        return does(caller, complaintId, (by, at) -> new DeskCommand.Verify(by, at, verdict));
    }

    /**
     * Asks the citizen a question. The coordinator of the region and the agency that has the case
     * may; refused while a question is open, and once the case is answered or has ended.
     */
    @PostMapping("/send-back")
    CaseAfter sendBack(
            Caller caller,
            @PathVariable String complaintId,
            @RequestBody @Valid CaseCommands.SendBack body) {
        requireTheirs(caller, complaintId);
        var question = sealed(complaintId, "sendBack.question", body.question());
        return does(caller, complaintId, (by, at) -> new DeskCommand.SendBack(by, at, question));
    }

    /**
     * Makes an agency responsible for the case. Only the coordinator of the region may; refused
     * where the agency does not answer for the region, and once the case is answered or has ended.
     */
    @PostMapping("/routing")
    CaseAfter route(
            Caller caller,
            @PathVariable String complaintId,
            @RequestBody @Valid CaseCommands.Routing body) {
        var agency = agency(body.agencyCode(), "agencyCode");
        return does(caller, complaintId, (by, at) -> new DeskCommand.Route(by, at, agency));
    }

    /**
     * Gives the case back and proposes the agency it belongs to. Only the agency that has the case
     * may; refused where an arbiter's decision binds it, and once the case is answered or has
     * ended.
     */
    @PostMapping("/hand-back")
    CaseAfter handBack(
            Caller caller,
            @PathVariable String complaintId,
            @RequestBody @Valid CaseCommands.HandBack body) {
        var file = requireTheirs(caller, complaintId);
        var proposed = agency(file, body.proposedAgencyCode(), "proposedAgencyCode");
        var reason = sealed(complaintId, "handBack.reason", body.reason());
        return asAgency(
                caller,
                complaintId,
                (by, at) -> new DeskCommand.HandBack(by, at, proposed, reason));
    }

    /**
     * Says that the agency has seen the case. Only the agency that has the case may; refused once
     * the case has ended.
     */
    @PostMapping("/acknowledgement")
    CaseAfter acknowledge(Caller caller, @PathVariable String complaintId) {
        return asAgency(caller, complaintId, DeskCommand.Acknowledge::new);
    }

    /**
     * Tells the citizen that the answer takes longer, and until when. Only the agency that has the
     * case may; refused where the day lies too far off or not in the future, where no interim reply
     * is left, and once the case is answered or has ended.
     */
    @PostMapping("/interim-reply")
    CaseAfter interimReply(
            Caller caller,
            @PathVariable String complaintId,
            @RequestBody @Valid CaseCommands.InterimReply body) {
        var file = requireTheirs(caller, complaintId);
        var text = sealed(complaintId, "interimReply.text", body.text());
        return asAgency(
                caller,
                complaintId,
                (by, at) ->
                        new DeskCommand.InterimReply(
                                by, at, today(file, at), body.promisedBy(), text));
    }

    /**
     * Answers the citizen. Only the agency that has the case may. An answered case takes a further
     * answer only once the citizen has written again; an ended one takes none.
     */
    @PostMapping("/answer")
    CaseAfter answer(
            Caller caller,
            @PathVariable String complaintId,
            @RequestBody @Valid CaseCommands.Answer body) {
        requireTheirs(caller, complaintId);
        var text = sealed(complaintId, "answer.text", body.text());
        return asAgency(caller, complaintId, (by, at) -> new DeskCommand.Answer(by, at, text));
    }

    /**
     * Ends the case without an answer; the citizen is told why. Only the coordinator of the region
     * may; refused once the case is answered or has ended otherwise.
     */
    @PostMapping("/archive")
    CaseAfter archive(
            Caller caller,
            @PathVariable String complaintId,
            @RequestBody @Valid CaseCommands.Archive body) {
        requireTheirs(caller, complaintId);
        var explanation = sealed(complaintId, "archive.explanation", body.explanation());
        return does(
                caller,
                complaintId,
                (by, at) -> new DeskCommand.Archive(by, at, body.ground(), explanation));
    }

    /**
     * Ends the case and points the citizen to a body outside the region's government. Only the
     * coordinator of the region may; refused where the body is not outside, and once the case is
     * answered or has ended otherwise.
     */
    @PostMapping("/outside-referral")
    CaseAfter referOutside(
            Caller caller,
            @PathVariable String complaintId,
            @RequestBody @Valid CaseCommands.OutsideReferral body) {
        var file = requireTheirs(caller, complaintId);
        var outside = agency(file, body.bodyCode(), "bodyCode");
        var words = body.explanation();
        var explanation =
                words == null || words.isBlank()
                        ? null
                        : sealed(complaintId, "outsideReferral.explanation", words);
        return does(
                caller,
                complaintId,
                (by, at) -> new DeskCommand.ReferOutside(by, at, outside, explanation));
    }

    private CaseAfter does(
            Caller caller, String complaintId, BiFunction<Person, Instant, DeskCommand> command) {
        var by = Desks.person(caller, requireTheirs(caller, complaintId).regionCode());
        return after(complaintId, desk.does(complaintId, at -> command.apply(by, at)));
    }

    private CaseAfter asAgency(
            Caller caller, String complaintId, BiFunction<Person, Instant, DeskCommand> command) {
        var file = requireTheirs(caller, complaintId);
        var holder = file.holder();
        var by =
                holder != null && caller.actsFor(holder.agencyCode())
                        ? Desks.officer(caller)
                        : Desks.person(caller, file.regionCode());
        return after(complaintId, desk.does(complaintId, at -> command.apply(by, at)));
    }

    private CaseAfter after(String complaintId, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Happened _ -> new CaseAfter(complaintId, state(complaintId), true);
            case Outcome.Ignored _ -> new CaseAfter(complaintId, state(complaintId), false);
            case Outcome.Refused(var rule) -> throw refused(rule);
        };
    }

    private static RuleRefused refused(Outcome.Rule rule) {
        return switch (rule) {
            case NO_SUCH_CASE, CASE_IS_NOT_YOURS -> RuleRefused.notFound("NO_SUCH_CASE");
            case ONLY_THE_COORDINATOR, ONLY_THE_AGENCY -> RuleRefused.forbidden(rule.name());
            case PROMISE_NOT_IN_THE_FUTURE, PROMISE_TOO_FAR ->
                    new RuleRefused(HttpStatus.UNPROCESSABLE_CONTENT, rule.name(), "promisedBy");
            case PROPOSED_AGENCY_IS_THE_SAME ->
                    new RuleRefused(
                            HttpStatus.UNPROCESSABLE_CONTENT, rule.name(), "proposedAgencyCode");
            case AGENCY_CAN_NOT_ANSWER ->
                    new RuleRefused(HttpStatus.UNPROCESSABLE_CONTENT, rule.name(), "agencyCode");
            case BODY_IS_NOT_OUTSIDE ->
                    new RuleRefused(HttpStatus.UNPROCESSABLE_CONTENT, rule.name(), "bodyCode");
            case CASE_HAS_ENDED,
                    CASE_IS_ANSWERED,
                    QUESTION_IS_OPEN,
                    LOCKED_BY_ARBITER,
                    INTERIM_REPLIES_USED_UP ->
                    RuleRefused.conflict(rule.name());
        };
    }

    /** Words for a complaint whose keys were destroyed have nowhere to go. */
    private Sealed sealed(String complaintId, String field, String words) {
        try {
            return desk.sealed(complaintId, field, words);
        } catch (KeyMissing erased) {
            throw RuleRefused.conflict("ERASED");
        }
    }

    /** Asked before anything is sealed, so that a stranger learns nothing and leaves nothing. */
    private CaseFile requireTheirs(Caller caller, String complaintId) {
        var file = CaseViews.file(cases.read(complaintId).record().state());
        if (file == null || !Desks.sees(caller, file)) {
            throw RuleRefused.notFound("NO_SUCH_CASE");
        }
        return file;
    }

    private CaseState state(String complaintId) {
        return CaseState.of(cases.read(complaintId).record().state()).orElseThrow();
    }

    private Agency agency(String code, String field) {
        return placing.agency(code).orElseThrow(() -> RuleRefused.invalid("UNKNOWN_AGENCY", field));
    }

    /** {@code PLN} and {@code 63.02.PLN} both name the body as the case's region sees it. */
    private Agency agency(CaseFile file, String code, String field) {
        return agency(code.contains(".") ? code : file.regionCode() + "." + code, field);
    }

    private LocalDate today(CaseFile file, @Nullable Instant at) {
        return days.today(file.regionCode(), java.util.Objects.requireNonNull(at));
    }
}
