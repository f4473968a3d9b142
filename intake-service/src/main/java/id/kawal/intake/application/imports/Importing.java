package id.kawal.intake.application.imports;

import id.kawal.events.ImportMode;
import id.kawal.intake.application.Regions;
import id.kawal.intake.application.imports.ImportProgress.State;
import id.kawal.intake.application.imports.RowReader.Read;
import id.kawal.intake.application.imports.RowReader.Unread;
import id.kawal.transport.Failures;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads an export to its end. Rows are read one by one and taken several at a time, so that memory
 * stays flat; rows of one report are taken in their order. A second run of the same file adds
 * nothing.
 */
public final class Importing {

    private static final int ROWS_BETWEEN_REPORTS = 250;

    private final Sheets sheets;
    private final Regions regions;
    private final TakingOver takingOver;
    private final ImportRuns runs;
    private final Times times;

    /**
     * The two times an import needs.
     *
     * @param domain for facts
     * @param system for progress
     */
    public record Times(Clock domain, Clock system) {}

    public Importing(
            Sheets sheets, Regions regions, TakingOver takingOver, ImportRuns runs, Times times) {
        this.sheets = sheets;
        this.regions = regions;
        this.takingOver = takingOver;
        this.runs = runs;
        this.times = times;
    }

    /** Notes that an import is about to begin. */
    public ImportProgress announce(String id, String startedBy, ImportOptions options) {
        var now = times.system().instant();
        var run =
                new ImportProgress(
                        id,
                        State.RUNNING,
                        startedBy,
                        options,
                        0,
                        0,
                        0,
                        0,
                        0,
                        Map.of(),
                        null,
                        now,
                        now);
        runs.save(run);
        return run;
    }

    /**
     * Reads the whole file.
     *
     * @param allowed regions whoever started it may bring reports for
     * @return the report
     */
    public ImportProgress run(ImportProgress run, Path file, Predicate<String> allowed) {
        var tally = new Tally();
        try (var sheet = sheets.open(file)) {
            takeAll(run, sheet, allowed, tally);
            return report(run, tally, State.DONE, null);
        } catch (Sheets.NotAnExport notAnExport) {
            return report(run, tally, State.FAILED, "NOT_AN_EXPORT");
        } catch (Lanes.Broken broken) {
            return report(run, tally, State.FAILED, "STORE_UNAVAILABLE");
        } catch (RuntimeException defect) {
            return report(run, tally, State.FAILED, "FILE_UNREADABLE");
        }
    }

    private void takeAll(ImportProgress run, Sheet sheet, Predicate<String> allowed, Tally tally) {
        var reader = new RowReader(regions, run.options(), sheet, times.domain().instant());
        var mode = run.options().mode();
        long read = 0;
        try (var lanes = new Lanes()) {
            for (var rows = sheet.rows(); rows.hasNext(); ) {
                var row = rows.next();
                switch (reader.read(row)) {
                    case Unread(var rejection) -> tally.rejected(rejection);
                    case Read(var report) -> {
                        if (allowed.test(report.region().code())) {
                            lanes.in(report.trackingId(), () -> take(row, report, mode, tally));
                        } else {
                            reject(row, report, RejectionReason.REGION_NOT_YOURS, tally);
                        }
                    }
                }
                if (++read % ROWS_BETWEEN_REPORTS == 0) {
                    report(run, tally, State.RUNNING, null);
                }
            }
        }
    }

    private void take(SheetRow row, UpstreamReport report, ImportMode mode, Tally tally) {
        try {
            store(row, report, mode, tally);
        } catch (RuntimeException failure) {
            if (Failures.heal(failure)) {
                throw failure;
            }
            reject(row, report, RejectionReason.NOT_STORED, tally);
        }
    }

    private void store(SheetRow row, UpstreamReport report, ImportMode mode, Tally tally) {
        takingOver
                .take(report, mode)
                .ifPresentOrElse(
                        outcome -> tally.taken(outcome, report.status()),
                        () -> reject(row, report, RejectionReason.EXPORT_DATE_MISSING, tally));
    }

    private static void reject(
            SheetRow row, UpstreamReport report, RejectionReason reason, Tally tally) {
        tally.rejected(new Rejection(row.number(), report.trackingId(), reason));
    }

    private ImportProgress report(
            ImportProgress run, Tally tally, State state, @Nullable String failure) {
        var rejections = tally.drain();
        if (!rejections.isEmpty()) {
            runs.addRejections(run.id(), rejections);
        }
        var progress = tally.onto(run, state, failure, times.system().instant());
        runs.save(progress);
        return progress;
    }
}
