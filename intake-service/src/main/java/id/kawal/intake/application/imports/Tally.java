package id.kawal.intake.application.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts while several rows are taken at a time. */
final class Tally {

    enum Outcome {
        ADDED,
        UPDATED,
        UNCHANGED
    }

    private long added;
    private long updated;
    private long unchanged;
    private long rejected;
    private final Map<String, Long> byStatus = new TreeMap<>();
    private List<Rejection> rejections = new ArrayList<>();

    synchronized void taken(Outcome outcome, @Nullable String status) {
        switch (outcome) {
            case ADDED -> added++;
            case UPDATED -> updated++;
            case UNCHANGED -> unchanged++;
        }
        byStatus.merge(status == null ? "-" : status, 1L, Long::sum);
    }

    synchronized void rejected(Rejection rejection) {
        rejected++;
        rejections.add(rejection);
    }

    /** The rejections since it was asked last. */
    synchronized List<Rejection> drain() {
        var drained = rejections;
        rejections = new ArrayList<>();
        return drained;
    }

    synchronized long rows() {
        return added + updated + unchanged + rejected;
    }

    synchronized ImportProgress onto(
            ImportProgress run, ImportProgress.State state, @Nullable String failure, Instant at) {
        return new ImportProgress(
                run.id(),
                state,
                run.startedBy(),
                run.options(),
                rows(),
                added,
                updated,
                unchanged,
                rejected,
                byStatus,
                failure,
                run.startedAt(),
                at);
    }
}
