package id.kawal.routing.adapter.catalogue;

import id.kawal.routing.application.Seat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who stands on which post, as an office keeps it: semicolon-separated, {@code
 * post;personId;name;email;phone;language}, lines that start with # are remarks.
 */
public final class SeatFile {

    private static final int FIELDS = 6;

    private SeatFile() {}

    /**
     * The seats of a file.
     *
     * @throws IllegalStateException for a line that can not be read, by its number: never its words
     */
    public static List<Seat> read(Path file) {
        try {
            var lines = Files.readAllLines(file);
            return java.util.stream.IntStream.range(0, lines.size())
                    .filter(i -> !lines.get(i).isBlank() && !lines.get(i).startsWith("#"))
                    .mapToObj(i -> seat(file, i + 1, lines.get(i)))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(file.toString(), failure);
        }
    }

    private static Seat seat(Path file, int number, String line) {
        var fields = line.split(";", -1);
        if (fields.length != FIELDS || !fields[0].contains("/")) {
            throw new IllegalStateException(
                    file + ", line " + number + ": not post;personId;name;email;phone;language");
        }
        try {
            return new Seat(
                    fields[0],
                    fields[1],
                    fields[2],
                    orNull(fields[3]),
                    orNull(fields[4]),
                    fields[5].isEmpty() ? "id" : fields[5]);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException(
                    file + ", line " + number + ": " + wrong.getMessage(), wrong);
        }
    }

    private static @Nullable String orNull(String field) {
        return field.isEmpty() ? null : field;
    }
}
