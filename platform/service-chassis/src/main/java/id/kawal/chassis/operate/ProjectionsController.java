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

/** Rebuilds a projection from the log (promise P9), for operators. */
@RestController
@RequestMapping("/api/v1/projections")
final class ProjectionsController {

    private final ProjectionRebuild rebuilds;

    ProjectionsController(ProjectionRebuild rebuilds) {
        this.rebuilds = rebuilds;
    }

    @GetMapping
    List<String> names() {
        return rebuilds.names();
    }

    @PostMapping("/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void rebuild(@PathVariable String name) {
        rebuilds.rebuild(known(name));
    }

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
