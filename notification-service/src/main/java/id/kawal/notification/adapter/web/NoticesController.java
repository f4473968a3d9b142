package id.kawal.notification.adapter.web;

import id.kawal.chassis.access.Caller;
import id.kawal.chassis.access.Role;
import id.kawal.chassis.problem.RuleRefused;
import id.kawal.notification.application.NoticeLog;
import id.kawal.notification.application.NoticeLog.Place;
import id.kawal.notification.application.NoticeLog.Scope;
import id.kawal.notification.application.NoticeLog.Search;
import id.kawal.notification.application.Resending;
import id.kawal.notification.domain.notice.Decision;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The delivery log: what was told to whom, within the caller's region or agency. */
@RestController
class NoticesController {

    private static final Set<String> STATES =
            Set.of("PLANNED", "SENT", "DELIVERED", "FAILED", "DROPPED");
    private static final int LONGEST_PAGE = 200;

    private final NoticeLog log;
    private final Resending resending;

    NoticesController(NoticeLog log, Resending resending) {
        this.log = log;
        this.resending = resending;
    }

    /**
     * Lists notices, newest first, a page at a time. Operators and coordinators see their region's,
     * officers their agency's; anybody else is refused.
     *
     * @param state PLANNED, SENT, DELIVERED, FAILED or DROPPED; all where left out
     * @param before the {@code next} of the page before
     * @param limit 1 to 200
     */
    @GetMapping("/api/v1/notices")
    NoticeResponse notices(
            Caller caller,
            @RequestParam @Nullable String complaintId,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String before,
            @RequestParam(defaultValue = "50") int limit) {
        if (state != null && !STATES.contains(state)) {
            throw RuleRefused.invalid("NOTICE_STATE_IS_KNOWN", "state");
        }
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw RuleRefused.invalid("PAGE_IS_BOUNDED", "limit");
        }
        var found = log.find(scope(caller), new Search(complaintId, state, place(before), limit));
        return new NoticeResponse(
                found, found.size() < limit ? null : Place.of(found.getLast()).toString());
    }

    /**
     * Tries a notice again that failed or waits, once what hindered it is mended. Only an operator
     * may; what was sent, reached or dropped is refused.
     */
    @PostMapping("/api/v1/notices/{noticeId}/resend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void resend(Caller caller, @PathVariable String noticeId) {
        if (!caller.is(Role.OPERATOR)) {
            throw RuleRefused.forbidden("ONLY_AN_OPERATOR");
        }
        var decision =
                resending
                        .resend(noticeId)
                        .orElseThrow(() -> RuleRefused.notFound("NO_SUCH_NOTICE"));
        switch (decision) {
            case Decision.Happened _ -> {}
            case Decision.Ignored _ -> throw RuleRefused.conflict("NOTICE_IS_NOT_WAITING");
        }
    }

    private static @Nullable Place place(@Nullable String before) {
        try {
            return before == null ? null : Place.parse(before);
        } catch (DateTimeParseException neither) {
            throw RuleRefused.invalid("PLACE_IN_LOG_IS_KNOWN", "before");
        }
    }

    /** Operators and coordinators by region, officers by agency; nobody else sees any. */
    private static Scope scope(Caller caller) {
        var byRegion = caller.is(Role.OPERATOR) || caller.is(Role.COORDINATOR);
        var byAgency = caller.is(Role.OFFICER);
        if (!byRegion && !byAgency) {
            throw RuleRefused.forbidden("DELIVERY_LOG_IS_FOR_STAFF");
        }
        return new Scope(
                byRegion && caller.regions().contains("*"),
                byRegion ? caller.regions() : Set.of(),
                byAgency ? caller.agencies() : Set.of());
    }
}
