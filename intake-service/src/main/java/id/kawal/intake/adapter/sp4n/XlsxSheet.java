package id.kawal.intake.adapter.sp4n;

import id.kawal.intake.application.imports.RejectionReason;
import id.kawal.intake.application.imports.Sheet;
import id.kawal.intake.application.imports.SheetRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * An XLSX export ("Laporan Ringkas"): a preamble of labels and values, a header, and the rows. They
 * are read one by one; only the table of shared texts is held.
 */
final class XlsxSheet implements Sheet {

    private static final String GENERATED_ON = "Tanggal Generate";
    private static final String INSTITUTION = "Nama Instansi";

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final Preamble preamble;

    private record Preamble(
            @Nullable String generatedOn, @Nullable String institution, Columns columns) {}

    private XlsxSheet(
            ReadableWorkbook workbook, Stream<Row> stream, Iterator<Row> rows, Preamble preamble) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = rows;
        this.preamble = preamble;
    }

    static XlsxSheet open(Path file) throws IOException {
        var workbook = new ReadableWorkbook(file.toFile());
        try {
            var stream = workbook.getFirstSheet().openStream();
            var rows = stream.iterator();
            return new XlsxSheet(workbook, stream, rows, preamble(rows));
        } catch (IOException | RuntimeException noExport) {
            workbook.close();
            throw noExport;
        }
    }

    private static Preamble preamble(Iterator<Row> rows) {
        String generatedOn = null;
        String institution = null;
        while (rows.hasNext()) {
            var cells = texts(rows.next());
            var label = cells.isEmpty() ? null : cells.getFirst();
            if (Columns.isHeader(label)) {
                return new Preamble(generatedOn, institution, Columns.of(cells));
            }
            if (GENERATED_ON.equals(label)) {
                generatedOn = value(cells);
            } else if (INSTITUTION.equals(label)) {
                institution = value(cells);
            }
        }
        throw new NoSuchElementException(Columns.FIRST);
    }

    /** The first cell behind the label that holds anything. */
    private static @Nullable String value(List<@Nullable String> cells) {
        for (var cell : cells.subList(1, cells.size())) {
            if (cell != null && !cell.isBlank()) {
                return cell.strip();
            }
        }
        return null;
    }

    private static List<@Nullable String> texts(Row row) {
        var texts = new ArrayList<@Nullable String>();
        for (int index = 0; index < row.getCellCount(); index++) {
            texts.add(row.getOptionalCell(index).map(XlsxSheet::text).orElse(null));
        }
        return texts;
    }

    /** A date that a spreadsheet has made a number of is a date again. */
    private static @Nullable String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            var format = cell.getDataFormatString();
            if (format != null && format.toLowerCase(Locale.ROOT).contains("yy")) {
                return cell.asDate().toLocalDate().toString();
            }
            if (format != null && format.toLowerCase(Locale.ROOT).contains("h:mm")) {
                return cell.asDate().toLocalTime().toString();
            }
            return cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return cell.getText();
    }

    @Override
    public @Nullable String generatedOn() {
        return preamble.generatedOn();
    }

    @Override
    public @Nullable String institution() {
        return preamble.institution();
    }

    @Override
    public Iterator<SheetRow> rows() {
        return new Iterator<>() {
            private @Nullable Row waiting;

            @Override
            public boolean hasNext() {
                while (waiting == null && rows.hasNext()) {
                    var row = rows.next();
                    waiting = isEmpty(row) ? null : row;
                }
                return waiting != null;
            }

            @Override
            public SheetRow next() {
                var row = hasNext() ? waiting : null;
                if (row == null) {
                    throw new NoSuchElementException();
                }
                waiting = null;
                return read(row);
            }
        };
    }

    private static boolean isEmpty(Row row) {
        return row.stream().allMatch(cell -> cell == null || cell.getText().isBlank());
    }

    private SheetRow read(Row row) {
        try {
            return preamble.columns().row(row.getRowNum(), texts(row));
        } catch (RuntimeException defect) {
            return Columns.unreadable(row.getRowNum(), RejectionReason.ROW_UNREADABLE);
        }
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
