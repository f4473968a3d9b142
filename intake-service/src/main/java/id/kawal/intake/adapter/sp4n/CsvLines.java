package id.kawal.intake.adapter.sp4n;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of a file, with their number, and a bound on how long one may be. */
final class CsvLines {

    /** A file without line breaks is no table: the rest of such a line is dropped. */
    private static final int LONGEST = 1_000_000;

    private final Reader reader;
    private final Deque<String> ahead = new ArrayDeque<>();
    private long number;

    CsvLines(Reader reader) {
        this.reader = reader;
    }

    /** Number of the line that {@link #next} gave last, from 1. */
    long number() {
        return number;
    }

    @Nullable String peek() throws IOException {
        if (ahead.isEmpty()) {
            var line = read();
            if (line != null) {
                ahead.add(line);
            }
        }
        return ahead.peek();
    }

    @Nullable String next() throws IOException {
        peek();
        var line = ahead.poll();
        if (line != null) {
            number++;
        }
        return line;
    }

    /** Gives back the lines taken last, to be read once more. */
    void putBack(List<String> lines) {
        lines.reversed().forEach(ahead::addFirst);
        number -= lines.size();
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
