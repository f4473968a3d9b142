package id.kawal.intake.application.imports;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row below the header.
 *
 * @param number as a spreadsheet counts it, or the line at which the row begins in a CSV
 * @param cells by the {@link #key} of their column; empty cells are left out, and what a defect
 *     leaves unread
 * @param defect why the row can not be read, else null
 */
public record SheetRow(long number, Map<String, String> cells, @Nullable RejectionReason defect) {

    public SheetRow {
        cells = Map.copyOf(cells);
    }

    /** A column's name however an export writes it: letter case and blanks vary. */
    public static String key(String column) {
        return column.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** The cell of this column, null where it is empty. */
    @Nullable String cell(String column) {
        return cells.get(key(column));
    }

    /** The row as a person sees it, never logged: cells hold names and texts. */
    @Override
    public String toString() {
        return "SheetRow[" + number + "]";
    }
}
