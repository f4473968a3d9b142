package id.kawal.intake.adapter.schedule;

import id.kawal.intake.application.imports.ImportRuns;
import id.kawal.intake.application.imports.ImportWatch;
import id.kawal.transport.Failures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Says which imports go on here, and marks those that were cut off, also by the last stop. */
public class ImportBeat {

    private static final Logger LOG = LoggerFactory.getLogger(ImportBeat.class);

    private final ImportWatch watch;

    public ImportBeat(ImportWatch watch) {
        this.watch = watch;
    }

    @Scheduled(fixedDelay = 20_000)
    void beat() {
        try {
            watch.beat().forEach(id -> LOG.warn("import {} {}", id, ImportRuns.INTERRUPTED));
        } catch (RuntimeException away) {
            LOG.warn("imports are not watched: {}", Failures.code(away));
        }
    }
}
