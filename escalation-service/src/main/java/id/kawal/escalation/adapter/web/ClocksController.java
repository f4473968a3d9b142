package id.kawal.escalation.adapter.web;

import id.kawal.chassis.access.Caller;
import id.kawal.chassis.problem.RuleRefused;
import id.kawal.escalation.adapter.web.ClockViews.CaseClocks;
import id.kawal.escalation.adapter.web.ClockViews.ClockView;
import id.kawal.escalation.application.CaseList;
import id.kawal.escalation.application.Cases;
import id.kawal.escalation.domain.EscalationCase;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Clocks of one complaint with their ledger, and lists of clocks for whoever watches them. */
@RestController
class ClocksController {

    private final Cases cases;
    private final CaseList list;
    private final Clock clock;

    ClocksController(Cases cases, CaseList list, Clock clock) {
        this.cases = cases;
        this.list = list;
        this.clock = clock;
    }

    record ListedClock(
            String complaintId, String regionCode, @Nullable String agencyCode, ClockView clock) {}

    /**
     * Shows the clocks of one complaint and the ledger of what moved them. For the officers of its
     * agency, coordinators and operators of its region, and the Ombudsman's office that has its
     * referral; to others it looks like one that is not there.
     */
    @GetMapping("/api/v1/complaints/{complaintId}/clocks")
    CaseClocks ofComplaint(Caller caller, @PathVariable String complaintId) {
        if (cases.read(complaintId).state() instanceof EscalationCase.Followed followed
                && Scopes.sees(caller, followed)) {
            return ClockViews.of(followed, clock.instant());
        }
        throw RuleRefused.notFound("NO_SUCH_COMPLAINT");
    }

    /**
     * Lists the clocks the caller may see, by the end that comes first in each case. The limit is
     * one of cases; where there are more, {@code Link: <…>; rel="next"} leads on.
     *
     * @param state {@code running} or {@code overdue}
     * @param after from the link of the page before
     */
    @GetMapping("/api/v1/clocks")
    ResponseEntity<List<ListedClock>> clocks(
            Caller caller,
            @RequestParam(defaultValue = "running") String state,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit) {
        var query = Scopes.query(caller, region, after, limit);
        var page =
                switch (state.toLowerCase(Locale.ROOT)) {
                    case "overdue" -> list.overdue(query, clock.instant());
                    case "running" -> list.running(query);
                    default -> throw RuleRefused.invalid("UNKNOWN_VALUE", "state");
                };
        return Pages.of(
                page.cases().stream()
                        .flatMap(this::listed)
                        .filter(each ->
                                each.clock().state().equalsIgnoreCase(state) || isBoth(each, state))
                        .toList(),
                page.next());
    }

    /** What is overdue still runs. */
    private static boolean isBoth(ListedClock each, String asked) {
        return asked.equalsIgnoreCase("running") && each.clock().state().equals("OVERDUE");
    }

    private Stream<ListedClock> listed(EscalationCase state) {
        return state instanceof EscalationCase.Followed followed
                ? ClockViews.clocks(followed, clock.instant()).stream()
                        .sorted(Comparator.comparing(view -> view.dueAt().toInstant()))
                        .map(view ->
                                new ListedClock(
                                        followed.complaintId(),
                                        followed.timeline().region(),
                                        followed.timeline().handling().agency(),
                                        view))
                : Stream.empty();
    }
}
