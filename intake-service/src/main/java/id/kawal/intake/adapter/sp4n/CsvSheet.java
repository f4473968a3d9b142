package id.kawal.intake.adapter.sp4n;

import id.kawal.intake.application.imports.RejectionReason;
import id.kawal.intake.application.imports.Sheet;
import id.kawal.intake.application.imports.SheetRow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/**
 * A CSV export: UTF-8, with or without byte order mark.
 *
 * <p>Rows are cut out before they are parsed. A quote that is never closed would else swallow every
 * row up to the next quote without a word; here the next line that begins like a row ends the bad
 * one.
 */
final class CsvSheet implements Sheet {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    /** A Tracking ID and a date, as the first two columns of every export seen. */
    private static final Pattern BEGINS_LIKE_A_ROW =
            Pattern.compile("\"?[0-9A-Za-z-]{1,40}\"?,\"?\\d{1,2} [A-Za-z]{3} \\d{4}\"?,.*");

    private static final int MOST_LINES_OF_A_ROW = 2_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader reader;
    private final CsvLines lines;
    private final Columns columns;

    private CsvSheet(Reader reader, CsvLines lines, Columns columns) {
        this.reader = reader;
        this.lines = lines;
        this.columns = columns;
    }

    static CsvSheet open(Path file) throws IOException {
        var in = Files.newInputStream(file);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        try {
            var lines = new CsvLines(reader);
            return new CsvSheet(reader, lines, header(lines));
        } catch (IOException | RuntimeException noExport) {
            reader.close();
            throw noExport;
        }
    }

    private static Columns header(CsvLines lines) throws IOException {
        for (var line = lines.next(); line != null; line = lines.next()) {
            var cells = parse(withoutMark(line));
            if (cells != null && !cells.isEmpty() && Columns.isHeader(cells.getFirst())) {
                return Columns.of(cells);
            }
        }
        throw new NoSuchElementException(Columns.FIRST);
    }

    private static String withoutMark(String line) {
        return !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
    }

    @Override
    public @Nullable String generatedOn() {
        return null;
    }

    @Override
    public @Nullable String institution() {
        return null;
    }

    @Override
    public Iterator<SheetRow> rows() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !ended();
            }

            @Override
            public SheetRow next() {
                if (ended()) {
                    throw new NoSuchElementException();
                }
                return read();
            }
        };
    }

    private boolean ended() {
        try {
            for (var line = lines.peek(); line != null; line = lines.peek()) {
                if (!line.isBlank()) {
                    return false;
                }
                lines.next();
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SheetRow read() {
        try {
            var row = new StringBuilder(String.valueOf(lines.next()));
            var number = lines.number();
            for (int more = 0; isOpen(row); more++) {
                var line = lines.peek();
                if (line == null
                        || more == MOST_LINES_OF_A_ROW
                        || BEGINS_LIKE_A_ROW.matcher(line).matches()) {
                    return Columns.unreadable(number, RejectionReason.QUOTE_NOT_CLOSED);
                }
                row.append('\n').append(lines.next());
            }
            var cells = parse(row.toString());
            return cells == null
                    ? Columns.unreadable(number, RejectionReason.ROW_UNREADABLE)
                    : columns.row(number, cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOpen(CharSequence row) {
        return row.chars().filter(character -> character == '"').count() % 2 != 0;
    }

    /** The cells of one row, or null where it is none. */
    private static @Nullable List<@Nullable String> parse(String row) {
        try (var parser = CSVParser.parse(row, FORMAT)) {
            var records = parser.getRecords();
            return records.size() == 1
                    ? new ArrayList<@Nullable String>(records.getFirst().toList())
                    : null;
        } catch (IOException | UncheckedIOException | IllegalStateException malformed) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
