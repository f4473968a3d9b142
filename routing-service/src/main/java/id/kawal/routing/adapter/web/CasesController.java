package id.kawal.routing.adapter.web;

import id.kawal.chassis.access.Caller;
import id.kawal.chassis.problem.RuleRefused;
import id.kawal.routing.adapter.web.CaseViews.CaseDetail;
import id.kawal.routing.adapter.web.CaseViews.CasePage;
import id.kawal.routing.application.CaseList;
import id.kawal.routing.application.CaseQuery;
import id.kawal.routing.application.Cases;
import id.kawal.routing.domain.cases.CaseState;
import id.kawal.routing.domain.cases.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases on a desk: an officer sees the agency's, a coordinator the region's. */
@RestController
@RequestMapping("/api/v1/cases")
class CasesController {

    private final CaseList list;
    private final Cases cases;
    private final CaseViews views;

    CasesController(CaseList list, Cases cases, CaseViews views) {
        this.list = list;
        this.cases = cases;
        this.views = views;
    }

    /**
     * Lists the cases the caller may see, a page at a time. Officers see their agency's,
     * coordinators and operators their region's; others see none.
     */
    @GetMapping
    CasePage list(
            Caller caller,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable CaseState state,
            @RequestParam(required = false) @Nullable Queue queue,
            @RequestParam(defaultValue = "0") int skip,
            @RequestParam(defaultValue = "50") int limit) {
        if (skip < 0) {
            throw RuleRefused.invalid("PAGE_IS_BOUNDED", "skip");
        }
        if (limit < 1 || limit > CaseQuery.MOST) {
            throw RuleRefused.invalid("PAGE_IS_BOUNDED", "limit");
        }
        var query =
                new CaseQuery(
                        Desks.regions(caller),
                        Desks.agencies(caller),
                        region,
                        agency,
                        state,
                        queue,
                        skip,
                        limit);
        return new CasePage(
                list.count(query),
                list.find(query).stream().map(it -> views.line(caller, it)).toList());
    }

    /**
     * Shows one case the caller may see. A case that is not the caller's looks like one that is not
     * there.
     */
    @GetMapping("/{complaintId}")
    CaseDetail one(Caller caller, @PathVariable String complaintId) {
        var stored = cases.read(complaintId);
        var file = CaseViews.file(stored.record().state());
        if (file == null || !Desks.sees(caller, file)) {
            throw RuleRefused.notFound("NO_SUCH_CASE");
        }
        return views.detail(caller, stored).orElseThrow(() -> RuleRefused.notFound("NO_SUCH_CASE"));
    }
}
