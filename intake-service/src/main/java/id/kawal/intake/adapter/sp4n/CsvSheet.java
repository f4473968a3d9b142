package id.kawal.intake.adapter.sp4n;

import id.kawal.intake.application.imports.RejectionReason;
import id.kawal.intake.application.imports.Sheet;
import id.kawal.intake.application.imports.SheetRow;
import id.kawal.intake.application.imports.Sheets;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
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
 * row up to the next quote without a word; here only the line with the quote is lost, and the lines
 * behind it are read once more, each as a row of its own.
 */
final class CsvSheet implements Sheet {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;
    private static final String TRACKING_ID = "\"?[0-9A-Za-z-]{1,40}\"?";
    private static final String CELL = "(?:\"[^\"]*+(?:\"\"[^\"]*+)*+\"|[^\",]*+)";
    private static final String DATE =
            "\"?(?:\\d{1,2}[ -][A-Za-z]{3,10}[ -]\\d{4}|\\d{4}-\\d{2}-\\d{2})[^\",]*+\"?";

    /** No row has its date further behind. */
    private static final int HEAD_OF_A_ROW = 2_000;

    private static final int MOST_LINES_OF_A_ROW = 2_000;
    private static final Pattern OTHER_SEPARATOR = Pattern.compile("[;\t]");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BUFFER = 1 << 16;

    private final Reader reader;
    private final CsvLines lines;
    private final Columns columns;
    private final @Nullable Pattern beginning;

    private CsvSheet(Reader reader, CsvLines lines, Columns columns) {
        this.reader = reader;
        this.lines = lines;
        this.columns = columns;
        this.beginning = beginning(columns.date());
    }

    /** A Tracking ID, and a date where the header says that it stands. */
    private static @Nullable Pattern beginning(int date) {
        return date < 1
                ? null
                : Pattern.compile(
                        TRACKING_ID + "(?:," + CELL + "){" + (date - 1) + "}," + DATE + "(?:,|$)");
    }

    static CsvSheet open(Path file) throws IOException {
        requireUtf8(file);
        var reader = reader(file);
        try {
            var lines = new CsvLines(reader);
            return new CsvSheet(reader, lines, header(lines));
        } catch (IOException | RuntimeException noExport) {
            reader.close();
            throw noExport;
        }
    }

    private static Reader reader(Path file) throws IOException {
        var strict = StandardCharsets.UTF_8.newDecoder(); // refuses what it can not decode
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), strict));
    }

    /** Before the first row is taken, so that a file is taken in whole or not at all. */
    private static void requireUtf8(Path file) throws IOException {
        var characters = new char[BUFFER];
        try (var reader = reader(file)) {
            while (reader.read(characters) >= 0) {
                // what can be read can be decoded
            }
        } catch (CharacterCodingException otherEncoding) {
            throw new Sheets.Unusable(Sheets.Why.NOT_UTF8);
        }
    }

    private static Columns header(CsvLines lines) throws IOException {
        for (var line = lines.next(); line != null; line = lines.next()) {
            var head = withoutMark(line);
            var cells = parse(head);
            if (cells != null && !cells.isEmpty() && Columns.isHeader(cells.getFirst())) {
                return Columns.of(cells);
            }
            if (isHeaderSeparatedOtherwise(head)) {
                throw new Sheets.Unusable(Sheets.Why.NOT_SEPARATED_BY_COMMAS);
            }
        }
        throw new Sheets.Unusable(Sheets.Why.NOT_AN_EXPORT);
    }

    /** As a spreadsheet saves a CSV where the comma is the decimal sign. */
    private static boolean isHeaderSeparatedOtherwise(String line) {
        var first = OTHER_SEPARATOR.split(line, 2)[0];
        return first.length() < line.length() && Columns.isHeader(first.replace("\"", ""));
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
            var first = String.valueOf(lines.next());
            var number = lines.number();
            var more = new ArrayList<String>();
            for (var open = togglesQuote(first); open; open ^= togglesQuote(more.getLast())) {
                var line = lines.peek();
                if (line == null || more.size() == MOST_LINES_OF_A_ROW || beginsLikeARow(line)) {
                    lines.putBack(more);
                    return Columns.unreadable(number, RejectionReason.QUOTE_NOT_CLOSED);
                }
                more.add(line);
                lines.next();
            }
            return row(number, first, more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SheetRow row(long number, String first, List<String> more) {
        var cells = parse(more.isEmpty() ? first : first + "\n" + String.join("\n", more));
        if (cells == null) {
            lines.putBack(more);
            var reason =
                    more.isEmpty()
                            ? RejectionReason.ROW_UNREADABLE
                            : RejectionReason.QUOTE_NOT_CLOSED;
            return Columns.unreadable(number, reason);
        }
        return columns.row(number, cells);
    }

    private boolean beginsLikeARow(String line) {
        var head = line.substring(0, Math.min(line.length(), HEAD_OF_A_ROW));
        return beginning != null && beginning.matcher(head).lookingAt();
    }

    private static boolean togglesQuote(String line) {
        return line.chars().filter(character -> character == '"').count() % 2 != 0;
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
