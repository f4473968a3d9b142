package id.kawal.routing.adapter.web;

import id.kawal.chassis.problem.RuleRefused;
import id.kawal.routing.application.Placing;
import id.kawal.routing.domain.directory.Agency;
import id.kawal.routing.domain.directory.AgencyKind;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public part of the directory: which agencies and outside bodies a region has. */
@RestController
class AgenciesController {

    private final Placing placing;

    AgenciesController(Placing placing) {
        this.placing = placing;
    }

    record ListedAgency(String agencyCode, String name, AgencyKind kind) {}

    /**
     * Lists the agencies and outside bodies of a region. Open to everyone; refused where the region
     * is unknown.
     */
    @GetMapping("/api/v1/agencies")
    List<ListedAgency> agencies(@RequestParam String region) {
        return placing
                .region(region)
                .orElseThrow(() -> RuleRefused.invalid("UNKNOWN_REGION", "region"))
                .agencies()
                .stream()
                .map(AgenciesController::of)
                .toList();
    }

    private static ListedAgency of(Agency agency) {
        return new ListedAgency(agency.code(), agency.name(), agency.kind());
    }
}
