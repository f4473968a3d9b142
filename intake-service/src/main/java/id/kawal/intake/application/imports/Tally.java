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

    private long read;
    private long added;
    private long updated;
    private long unchanged;
    private long rejected;
    private final Map<String, Long> byStatus = new TreeMap<>();
    private List<Rejection> rejections = new ArrayList<>();

    /** A row was read off the file, whatever becomes of it; how many there are now. */
    synchronized long read() {
        return ++read;
    }

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

    /** Some of the rejections in their order. */
    record Batch(long before, List<Rejection> rejections) {}

    /** The rejections since it was asked last, and how many there were before. */
    synchronized Batch drain() {
        var drained = rejections;
        rejections = new ArrayList<>();
        return new Batch(rejected - drained.size(), drained);
    }

    /** Whether every row that was read is taken or rejected. */
    synchronized boolean addsUp() {
        return read == added + updated + unchanged + rejected;
    }

    synchronized ImportProgress onto(
            ImportProgress run, ImportProgress.State state, @Nullable String failure, Instant at) {
        return new ImportProgress(
                run.id(),
                state,
                run.startedBy(),
                run.options(),
                read,
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
