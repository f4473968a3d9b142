package id.kawal.intake.application.imports;

import id.kawal.events.ImportMode;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How an export is to be read.
 *
 * @param regionCode whose reports these are; null: as {@code Instansi Induk} says
 * @param asOf date of the export, where the file itself does not say
 * @param zone of the times; null: the region's
 * @param empty what an empty or unknown status means; null: closed in history, open in live
 */
public record ImportOptions(
        ImportMode mode,
        @Nullable String regionCode,
        @Nullable LocalDate asOf,
        @Nullable ZoneId zone,
        @Nullable EmptyStatus empty) {

    /** What an empty or unknown status means. */
    public enum EmptyStatus {
        OPEN,
        CLOSED
    }

    /** What it means here. */
    EmptyStatus emptyStatus() {
        if (empty != null) {
            return empty;
        }
        return switch (mode) {
            case HISTORY -> EmptyStatus.CLOSED;
            case LIVE -> EmptyStatus.OPEN;
        };
    }
}
