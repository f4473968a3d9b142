package id.kawal.intake.adapter.data;

import id.kawal.intake.application.Region;
import id.kawal.intake.application.Regions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Objects;

/** The provinces, kabupaten and kota of {@code regions/regions.csv}. */
public final class RegionFile {

    private static final String FILE = "/regions/regions.csv";

    private RegionFile() {}

    /**
     * Reads them all.
     *
     * @throws UncheckedIOException where the file is not in the jar
     */
    public static Regions read() {
        try (var in = Objects.requireNonNull(RegionFile.class.getResourceAsStream(FILE), FILE);
                var reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new Regions(
                    reader.lines()
                            .filter(line -> !line.startsWith("#") && !line.startsWith("code,"))
                            .map(RegionFile::region)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Region region(String line) {
        var cells = line.split(",", -1);
        return new Region(cells[0], cells[1], ZoneId.of(cells[2]));
    }
}
