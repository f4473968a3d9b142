package id.kawal.escalation.adapter.web;

import id.kawal.chassis.access.Caller;
import id.kawal.chassis.access.Role;
import id.kawal.chassis.problem.RuleRefused;
import id.kawal.escalation.application.CaseList;
import id.kawal.escalation.application.Cases;
import id.kawal.escalation.application.ReferralDesk;
import id.kawal.escalation.domain.Cause;
import id.kawal.escalation.domain.Command;
import id.kawal.escalation.domain.Decision;
import id.kawal.escalation.domain.EscalationCase;
import id.kawal.escalation.domain.referral.Referral;
import id.kawal.escalation.domain.referral.ReturnReason;
import id.kawal.escalation.domain.referral.SettlementOutcome;
import id.kawal.escalation.domain.referral.Stage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The hand-over to the Ombudsman's regional office: a two-way contract. */
@RestController
@RequestMapping("/api/v1/referrals")
class ReferralsController {

    private static final int LONGEST = 10_000;

    private final CaseList list;
    private final Cases cases;
    private final ReferralDesk desk;

    ReferralsController(CaseList list, Cases cases, ReferralDesk desk) {
        this.list = list;
        this.cases = cases;
        this.desk = desk;
    }

    record ReferralView(
            String referralId,
            String complaintId,
            String regionCode,
            @Nullable String agencyCode,
            String office,
            String initiatedBy,
            String stage,
            @Nullable String holdReason,
            List<String> missing) {}

    record Acceptance(@Size(max = 100) @Nullable String officeReference) {}

    record Return(
            @NotBlank @Size(max = 60) String reasonCode,
            @Size(max = LONGEST) @Nullable String explanation) {}

    record Settlement(
            @NotBlank @Size(max = 60) String outcomeCode,
            @Size(max = LONGEST) @Nullable String explanation) {}

    /**
     * Lists the referrals the caller may see. Where there are more, {@code Link: <…>; rel="next"}
     * leads on.
     *
     * @param after from the link of the page before
     */
    @GetMapping
    ResponseEntity<List<ReferralView>> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit) {
        var page = list.referred(Scopes.query(caller, region, after, limit));
        return Pages.of(
                page.cases().stream().flatMap(ReferralsController::view).toList(), page.next());
    }

    /**
     * Lets a held file go to the Ombudsman's office. Only a coordinator of the region may; refused
     * where identity or consent is missing, or no file waits.
     */
    @PostMapping("/{referralId}/sending")
    ReferralView send(Caller caller, @PathVariable String referralId) {
        return does(
                caller,
                referralId,
                Role.COORDINATOR,
                Scopes::coordinates,
                _ -> Command.ConfirmSending::new);
    }

    /**
     * Says that the Ombudsman's office takes the file. Only the office that has the referral may;
     * refused where the file was not sent.
     */
    @PostMapping("/{referralId}/acceptance")
    ReferralView accept(
            Caller caller,
            @PathVariable String referralId,
            @RequestBody(required = false) @Valid @Nullable Acceptance body) {
        var reference = body == null ? null : body.officeReference();
        return does(
                caller,
                referralId,
                Role.OMBUDSMAN,
                Scopes::isTheOffice,
                _ -> cause -> new Command.AcceptReferral(cause, reference));
    }

    /**
     * Gives the file back with a reason. Only the office that has the referral may; refused where
     * the file was not sent, and once the office has taken it.
     */
    @PostMapping("/{referralId}/return")
    ReferralView giveBack(
            Caller caller, @PathVariable String referralId, @RequestBody @Valid Return body) {
        var reason =
                known(
                        ReturnReason.class,
                        body.reasonCode(),
                        "RETURN_REASON_IS_KNOWN",
                        "reasonCode");
        return does(
                caller,
                referralId,
                Role.OMBUDSMAN,
                Scopes::isTheOffice,
                complaintId -> {
                    var words = desk.sealed(complaintId, body.explanation());
                    return cause -> new Command.ReturnReferral(cause, reason, words);
                });
    }

    /**
     * Says how the Ombudsman's office ended the matter. Only the office that has the referral may;
     * refused where it has not taken the file.
     */
    @PostMapping("/{referralId}/settlement")
    ReferralView settle(
            Caller caller, @PathVariable String referralId, @RequestBody @Valid Settlement body) {
        var outcome =
                known(
                        SettlementOutcome.class,
                        body.outcomeCode(),
                        "OUTCOME_IS_KNOWN",
                        "outcomeCode");
        return does(
                caller,
                referralId,
                Role.OMBUDSMAN,
                Scopes::isTheOffice,
                complaintId -> {
                    var words = desk.sealed(complaintId, body.explanation());
                    return cause -> new Command.SettleReferral(cause, outcome, words);
                });
    }

    /** Codes are told to everybody: free text in their place would be heard by all. */
    private static <E extends Enum<E>> E known(
            Class<E> codes, String code, String rule, String field) {
        return EnumSet.allOf(codes).stream()
                .filter(each -> each.name().equals(code))
                .findFirst()
                .orElseThrow(() -> RuleRefused.invalid(rule, field));
    }

    /** A referral that is not the caller's looks like one that is not there. */
    private ReferralView does(
            Caller caller,
            String referralId,
            Role as,
            BiPredicate<Caller, EscalationCase.Followed> may,
            Function<String, Function<Cause, Command>> command) {
        var followed = find(caller, referralId);
        if (!may.test(caller, followed)) {
            throw RuleRefused.forbidden(
                    as == Role.OMBUDSMAN ? "ONLY_THE_OMBUDSMAN" : "ONLY_THE_COORDINATOR");
        }
        var complaintId = followed.complaintId();
        var decision = desk.does(complaintId, Scopes.actor(caller, as), command.apply(complaintId));
        if (decision instanceof Decision.Refused(var rule)) {
            throw RuleRefused.conflict(rule.name());
        }
        return view(cases.read(complaintId).state())
                .findFirst()
                .orElseThrow(() -> RuleRefused.notFound("NO_SUCH_REFERRAL"));
    }

    private EscalationCase.Followed find(Caller caller, String referralId) {
        return list.ofReferral(referralId)
                .filter(EscalationCase.Followed.class::isInstance)
                .map(EscalationCase.Followed.class::cast)
                .filter(followed -> Scopes.sees(caller, followed))
                .orElseThrow(() -> RuleRefused.notFound("NO_SUCH_REFERRAL"));
    }

    private static Stream<ReferralView> view(EscalationCase state) {
        return state instanceof EscalationCase.Followed followed && followed.referral() != null
                ? Stream.of(view(followed, followed.referral()))
                : Stream.empty();
    }

    private static ReferralView view(EscalationCase.Followed followed, Referral referral) {
        var timeline = followed.timeline();
        return new ReferralView(
                referral.id(),
                followed.complaintId(),
                timeline.region(),
                timeline.handling().agency(),
                referral.office(),
                referral.initiatedBy().name(),
                stage(referral.stage()),
                hold(referral.stage()),
                referral.stage() instanceof Stage.Blocked(var missing, _)
                        ? missing.stream().map(Enum::name).sorted().toList()
                        : List.of());
    }

    private static String stage(Stage stage) {
        return switch (stage) {
            case Stage.Prepared _ -> "PREPARED";
            case Stage.Blocked _ -> "BLOCKED";
            case Stage.Sent _ -> "SENT";
            case Stage.Accepted _ -> "ACCEPTED";
            case Stage.Returned _ -> "RETURNED";
            case Stage.Settled _ -> "SETTLED";
            case Stage.Dropped _ -> "DROPPED";
        };
    }

    private static @Nullable String hold(Stage stage) {
        if (stage instanceof Stage.Prepared(var hold) && hold != null) {
            return hold.name();
        }
        return stage instanceof Stage.Blocked(_, var hold) && hold != null ? hold.name() : null;
    }
}
