package id.kawal.intake.application.imports;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is, and in the end its report: rows = taken + rejected, taken = added + updated
 * + unchanged.
 *
 * @param rows read off the file so far, counted apart from what became of them
 * @param byStatus rows taken, by the status as the export wrote it; {@code -} for an empty one
 * @param failure a code where it could not go on to the end
 * @param updatedAt system time; a running import that was not updated for long was cut off, and is
 *     marked so
 */
public record ImportProgress(
        String id,
        State state,
        String startedBy,
        ImportOptions options,
        long rows,
        long added,
        long updated,
        long unchanged,
        long rejected,
        Map<String, Long> byStatus,
        @Nullable String failure,
        Instant startedAt,
        Instant updatedAt) {

    public ImportProgress {
        byStatus = Map.copyOf(byStatus);
    }

    /** Where an import stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    public long taken() {
        return added + updated + unchanged;
    }
}
