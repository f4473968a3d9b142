package id.kawal.intake.adapter.sp4n;

import id.kawal.intake.application.imports.RejectionReason;
import id.kawal.intake.application.imports.SheetRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The columns of one export, by name and not by position. */
record Columns(List<String> names) {

    /** The first cell of the header, by which it is found. */
    private static final String FIRST = SheetRow.key("Tracking ID");

    private static final String DATE = SheetRow.key("Tanggal Laporan Masuk");

    Columns {
        names = List.copyOf(names);
    }

    static boolean isHeader(@Nullable String firstCell) {
        return firstCell != null && SheetRow.key(firstCell).equals(FIRST);
    }

    /** The names of a header row. */
    static Columns of(List<@Nullable String> header) {
        return new Columns(header.stream().map(Columns::clean).map(SheetRow::key).toList());
    }

    /** Where the date of the report stands; -1 for nowhere. */
    int date() {
        return names.indexOf(DATE);
    }

    /** Blank cells behind the last column are none. */
    SheetRow row(long number, List<@Nullable String> cells) {
        var byName = new HashMap<String, String>();
        for (int index = 0; index < cells.size(); index++) {
            var value = clean(cells.get(index));
            if (!value.isEmpty() && index >= names.size()) {
                return new SheetRow(number, byName, RejectionReason.TOO_MANY_CELLS);
            }
            if (!value.isEmpty()) {
                byName.put(names.get(index), value);
            }
        }
        return new SheetRow(number, byName, null);
    }

    static SheetRow unreadable(long number, RejectionReason reason) {
        return new SheetRow(number, Map.of(), reason);
    }

    /** Upstream stores what its forms encoded, so HTML entities are decoded, once. */
    private static String clean(@Nullable String cell) {
        return cell == null ? "" : HtmlUtils.htmlUnescape(cell).strip();
    }
}
