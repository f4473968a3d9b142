package id.kawal.intake.adapter.sp4n;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of a file, with their number, and a bound on how long one may be. */
final class CsvLines {

    /** A file without line breaks is no table: the rest of such a line is dropped. */
    private static final int LONGEST = 1_000_000;

    private final Reader reader;
    private @Nullable String peeked;
    private long number;

    CsvLines(Reader reader) {
        this.reader = reader;
    }

    /** Number of the line that {@link #next} gave last, from 1. */
    long number() {
        return number;
    }

    @Nullable String peek() throws IOException {
        if (peeked == null) {
            peeked = read();
        }
        return peeked;
    }

    @Nullable String next() throws IOException {
        var line = peek();
        peeked = null;
        if (line != null) {
            number++;
        }
        return line;
    }

    private @Nullable String read() throws IOException {
        var line = new StringBuilder();
        int character = reader.read();
        if (character < 0) {
            return null;
        }
        while (character >= 0 && character != '\n') {
            if (line.length() < LONGEST) {
                line.append((char) character);
            }
            character = reader.read();
        }
        var length = line.length();
        return length > 0 && line.charAt(length - 1) == '\r'
                ? line.substring(0, length - 1)
                : line.toString();
    }
}
