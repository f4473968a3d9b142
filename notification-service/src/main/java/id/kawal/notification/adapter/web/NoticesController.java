package id.kawal.notification.adapter.web;

import id.kawal.chassis.access.Caller;
import id.kawal.chassis.access.Role;
import id.kawal.chassis.problem.RuleRefused;
import id.kawal.notification.application.NoticeLog;
import id.kawal.notification.application.NoticeLog.Scope;
import id.kawal.notification.application.NoticeLog.Search;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The delivery log: what was told to whom, within the caller's region or agency. */
@RestController
class NoticesController {

    private static final Set<String> STATES =
            Set.of("PLANNED", "SENT", "DELIVERED", "FAILED", "DROPPED");
    private static final int LONGEST_PAGE = 200;

    private final NoticeLog log;

    NoticesController(NoticeLog log) {
        this.log = log;
    }

    @GetMapping("/api/v1/notices")
    NoticeResponse notices(
            Caller caller,
            @RequestParam @Nullable String complaintId,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable Instant before,
            @RequestParam(defaultValue = "50") int limit) {
        if (state != null && !STATES.contains(state)) {
            throw RuleRefused.invalid("NOTICE_STATE_IS_KNOWN", "state");
        }
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw RuleRefused.invalid("PAGE_IS_BOUNDED", "limit");
        }
        return new NoticeResponse(
                log.find(scope(caller), new Search(complaintId, state, before, limit)));
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
