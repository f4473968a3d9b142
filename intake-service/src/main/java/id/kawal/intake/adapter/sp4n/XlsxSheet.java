package id.kawal.intake.adapter.sp4n;

import id.kawal.intake.application.imports.RejectionReason;
import id.kawal.intake.application.imports.Sheet;
import id.kawal.intake.application.imports.SheetRow;
import id.kawal.intake.application.imports.Sheets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * An XLSX export ("Laporan Ringkas"): a preamble of labels and values, a header, and the rows. They
 * are read one by one; only the table of shared texts is held.
 */
final class XlsxSheet implements Sheet {

    private static final String GENERATED_ON = "Tanggal Generate";
    private static final String INSTITUTION = "Nama Instansi";

    private static final String STYLES = "xl/styles.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";

    /** The table of texts is held while rows are read; beyond this it is too much to hold. */
    private static final long MOST_TEXTS = 64L << 20;

    /** Else nobody tells which number is a date. */
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final Preamble preamble;

    private record Preamble(
            @Nullable String generatedOn,
            @Nullable String institution,
            Columns columns,
            long headerRow) {}

    private XlsxSheet(
            ReadableWorkbook workbook, Stream<Row> stream, Iterator<Row> rows, Preamble preamble) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = rows;
        this.preamble = preamble;
    }

    static XlsxSheet open(Path file) throws IOException {
        var workbook = new ReadableWorkbook(file.toFile(), options(file));
        try {
            var stream = workbook.getFirstSheet().openStream();
            var rows = stream.iterator();
            return new XlsxSheet(workbook, stream, rows, preamble(rows));
        } catch (IOException | RuntimeException noExport) {
            workbook.close();
            throw noExport;
        }
    }

    /** A workbook need not have styles, and the library stumbles over one that has none. */
    private static ReadingOptions options(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var texts = zip.getEntry(TEXTS);
            if (texts != null && texts.getSize() > MOST_TEXTS) {
                throw new Sheets.Unusable(Sheets.Why.WORKBOOK_TOO_LARGE);
            }
            return zip.getEntry(STYLES) == null
                    ? ReadingOptions.DEFAULT_READING_OPTIONS
                    : WITH_FORMATS;
        }
    }

    private static Preamble preamble(Iterator<Row> rows) {
        String generatedOn = null;
        String institution = null;
        while (rows.hasNext()) {
            var row = rows.next();
            var cells = texts(row);
            var label = cells.isEmpty() ? null : cells.getFirst();
            if (Columns.isHeader(label)) {
                return new Preamble(generatedOn, institution, Columns.of(cells), row.getRowNum());
            }
            if (GENERATED_ON.equals(label)) {
                generatedOn = value(cells);
            } else if (INSTITUTION.equals(label)) {
                institution = value(cells);
            }
        }
        throw new Sheets.Unusable(Sheets.Why.NOT_AN_EXPORT);
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
            private @Nullable SheetRow waiting;
            private long last = preamble.headerRow();

            @Override
            public boolean hasNext() {
                var number = last + 1;
                try {
                    while (waiting == null && rows.hasNext()) {
                        var row = rows.next();
                        number = row.getRowNum();
                        waiting = isEmpty(row) ? null : preamble.columns().row(number, texts(row));
                        last = number++;
                    }
                } catch (RuntimeException defect) {
                    waiting = afterDefect(defect, number);
                    last = number;
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
                return row;
            }
        };
    }

    private static boolean isEmpty(Row row) {
        return row.stream().allMatch(cell -> cell == null || cell.getText().isBlank());
    }

    /** The reader goes on behind a cell it can not make sense of, not behind broken XML. */
    private static SheetRow afterDefect(RuntimeException defect, long number) {
        @Nullable Throwable cause = defect;
        while (cause != null && !isOfTheFile(cause)) {
            cause = cause.getCause();
        }
        if (cause != null) {
            throw new BrokenOff(number);
        }
        return Columns.unreadable(number, RejectionReason.ROW_UNREADABLE);
    }

    private static boolean isOfTheFile(Throwable cause) {
        return cause instanceof XMLStreamException || cause instanceof IOException;
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
