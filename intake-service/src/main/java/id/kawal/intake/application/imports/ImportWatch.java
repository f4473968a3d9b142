package id.kawal.intake.application.imports;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells imports that go on from those whose process is gone. Each process says from time to time
 * which are its own; nobody speaks for one that was cut off.
 */
public final class ImportWatch {

    /** Several times what lies between two beats. */
    private static final Duration SILENT = Duration.ofMinutes(2);

    private final ImportRuns runs;
    private final Clock system;
    private final Set<String> own = ConcurrentHashMap.newKeySet();

    public ImportWatch(ImportRuns runs, Clock system) {
        this.runs = runs;
        this.system = system;
    }

    /** This process has it from now on. */
    public void begun(String id) {
        own.add(id);
    }

    /** This process has it no more. */
    public void ended(String id) {
        own.remove(id);
    }

    /**
     * Speaks for its own, and marks those nobody spoke for.
     *
     * @return ids of those it marked
     */
    public List<String> beat() {
        var now = system.instant();
        runs.touch(Set.copyOf(own), now);
        return runs.interrupt(now.minus(SILENT), now);
    }
}
