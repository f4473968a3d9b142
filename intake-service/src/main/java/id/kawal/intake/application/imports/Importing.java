package id.kawal.intake.application.imports;

import id.kawal.events.ImportMode;
import id.kawal.intake.application.Region;
import id.kawal.intake.application.Regions;
import id.kawal.intake.application.imports.ImportProgress.State;
import id.kawal.intake.application.imports.RowReader.Read;
import id.kawal.intake.application.imports.RowReader.Unread;
import id.kawal.intake.domain.TrackingId;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
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

    /** Codes of a run that failed, beside those of {@link Sheets.Why}. */
    private static final String FILE_UNREADABLE = "FILE_UNREADABLE";

    private static final String ROWS_LOST = "ROWS_LOST";
    private static final String DEFECT = "DEFECT";

    private final Sheets sheets;
    private final Regions regions;
    private final TakingOver takingOver;
    private final ImportRuns runs;
    private final Times times;
    private final Patience patience;

    /**
     * The times an import needs.
     *
     * @param domain for facts
     * @param system for progress
     * @param pause until what is away may be back
     */
    public record Times(Clock domain, Clock system, Pause pause) {}

    /** Waits. */
    public interface Pause {
        void last(Duration time) throws InterruptedException;
    }

    public Importing(
            Sheets sheets, Regions regions, TakingOver takingOver, ImportRuns runs, Times times) {
        this.sheets = sheets;
        this.regions = regions;
        this.takingOver = takingOver;
        this.runs = runs;
        this.times = times;
        this.patience = new Patience(times.pause());
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
     * Reads the whole file. While the store is away it waits.
     *
     * @param allowed regions whoever started it may bring reports for
     * @return the report
     * @throws RuntimeException where the process stops, or for a defect of ours
     */
    public ImportProgress run(ImportProgress run, Path file, Predicate<String> allowed) {
        var tally = new Tally();
        try {
            takeAll(run, file, allowed, tally);
        } catch (Sheets.Unusable unusable) {
            return report(run, tally, State.FAILED, unusable.why().name());
        } catch (Sheet.BrokenOff broken) {
            tally.read();
            tally.rejected(new Rejection(broken.row(), null, RejectionReason.ROW_UNREADABLE));
            return report(run, tally, State.FAILED, FILE_UNREADABLE);
        } catch (UncheckedIOException unreadable) {
            return report(run, tally, State.FAILED, FILE_UNREADABLE);
        } catch (RuntimeException defect) {
            report(run, tally, State.FAILED, DEFECT);
            throw defect;
        }
        return tally.addsUp()
                ? report(run, tally, State.DONE, null)
                : report(run, tally, State.FAILED, ROWS_LOST);
    }

    private void takeAll(ImportProgress run, Path file, Predicate<String> allowed, Tally tally) {
        var fileRegion = fileRegion(run.options(), file);
        var taken = new HashSet<TrackingId>();
        try (var sheet = sheets.open(file);
                var lanes = new Lanes()) {
            var now = times.domain().instant();
            var reader = new RowReader(regions, run.options(), sheet, fileRegion, now);
            for (var rows = sheet.rows(); rows.hasNext(); ) {
                var row = rows.next();
                switch (reader.read(row)) {
                    case Unread(var rejection) -> tally.rejected(rejection);
                    case Read(var report) when !taken.add(report.trackingId()) ->
                            reject(row, report, RejectionReason.TRACKING_ID_TWICE, tally);
                    case Read(var report) when !allowed.test(report.region().code()) ->
                            reject(row, report, RejectionReason.REGION_NOT_YOURS, tally);
                    case Read(var report) ->
                            lanes.in(
                                    report.trackingId().value(),
                                    () -> take(run, row, report, allowed, tally));
                }
                if (tally.read() % ROWS_BETWEEN_REPORTS == 0) {
                    report(run, tally, State.RUNNING, null);
                }
            }
        }
    }

    /** A file is opened once more for it: its rows come by only once. */
    private @Nullable Region fileRegion(ImportOptions options, Path file) {
        if (options.regionCode() != null) {
            return null;
        }
        try (var sheet = sheets.open(file)) {
            return FileRegion.of(sheet, regions).orElse(null);
        } catch (Sheet.BrokenOff broken) {
            return null;
        }
    }

    private void take(
            ImportProgress run,
            SheetRow row,
            UpstreamReport report,
            Predicate<String> allowed,
            Tally tally) {
        var mode = run.options().mode();
        switch (taken(report, mode, allowed)) {
            case TakingOver.Taken(var outcome) -> tally.taken(outcome, report.status());
            case TakingOver.NotTaken(var reason) -> reject(row, report, reason, tally);
        }
    }

    private TakingOver.Result taken(
            UpstreamReport report, ImportMode mode, Predicate<String> allowed) {
        try {
            return patience.untilHealed(() -> takingOver.take(report, mode, allowed));
        } catch (Patience.GivenUp stopping) {
            throw stopping;
        } catch (RuntimeException failure) {
            return new TakingOver.NotTaken(RejectionReason.NOT_STORED);
        }
    }

    private static void reject(
            SheetRow row, UpstreamReport report, RejectionReason reason, Tally tally) {
        tally.rejected(new Rejection(row.number(), report.trackingId().value(), reason));
    }

    private ImportProgress report(
            ImportProgress run, Tally tally, State state, @Nullable String failure) {
        var batch = tally.drain();
        var progress = tally.onto(run, state, failure, times.system().instant());
        return patience.untilHealed(() -> {
            if (!batch.rejections().isEmpty()) {
                runs.addRejections(run.id(), batch.before(), batch.rejections());
            }
            runs.save(progress);
            return progress;
        });
    }
}
