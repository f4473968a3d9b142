package id.kawal.chassis.operate;

import id.kawal.chassis.problem.RuleRefused;
import id.kawal.transport.rebuild.ProjectionRebuild;
import id.kawal.transport.rebuild.RebuildProgress;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes what a service shows anew from the log of facts, for operators. */
@RestController
@RequestMapping("/api/v1/projections")
final class ProjectionsController {

    private final ProjectionRebuild rebuilds;

    ProjectionsController(ProjectionRebuild rebuilds) {
        this.rebuilds = rebuilds;
    }

    /** Names the projections of this service that can be rebuilt. For operators. */
    @GetMapping
    List<String> names() {
        return rebuilds.names();
    }

    /**
     * Asks for a rebuild of a projection; it begins within a second. For operators. Until it is
     * done the projection shows less than there is; asked again meanwhile, it begins anew. Refused
     * where no projection has this name.
     */
    @PostMapping("/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void rebuild(@PathVariable String name) {
        rebuilds.rebuild(known(name));
    }

    /**
     * Tells how far the last rebuild of a projection got. For operators. Refused where none was
     * ever asked for.
     */
    @GetMapping("/{name}/rebuild")
    RebuildProgress progress(@PathVariable String name) {
        return rebuilds.progress(known(name))
                .orElseThrow(() -> RuleRefused.notFound("NEVER_REBUILT"));
    }

    private String known(String name) {
        if (!rebuilds.names().contains(name)) {
            throw RuleRefused.notFound("UNKNOWN_PROJECTION");
        }
        return name;
    }
}
