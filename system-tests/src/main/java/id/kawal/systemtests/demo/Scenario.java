package id.kawal.systemtests.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The complaints of the demo, as {@code demo/scenario.csv} lists them. */
final class Scenario {

    private static final String FILE = "/demo/scenario.csv";
    private static final int COLUMNS = 7;

    private Scenario() {}

    static List<Entry> read() {
        try (InputStream file = Scenario.class.getResourceAsStream(FILE)) {
            String text =
                    new String(
                            Objects.requireNonNull(file, FILE).readAllBytes(),
                            StandardCharsets.UTF_8);
            return text.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(Scenario::entry)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String line) {
        String[] cells = line.split(";", COLUMNS);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("Not " + COLUMNS + " columns: " + line);
        }
        String[] play = cells[1].split(":", 2);
        return new Entry(
                cells[0],
                Play.named(play[0]),
                play.length > 1 ? play[1] : "",
                cells[2],
                cells[3],
                options(cells[4]),
                cells[5],
                cells[6]);
    }

    private static Set<String> options(String cell) {
        return Arrays.stream(cell.split(",", -1))
                .map(String::strip)
                .filter(option -> !option.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
