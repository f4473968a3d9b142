package id.kawal.routing.adapter.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A semicolon-separated resource in UTF-8; lines that start with # and empty lines are remarks. */
record DataFile(String path) {

    List<String> lines() {
        try (var in = Objects.requireNonNull(DataFile.class.getResourceAsStream(path), path);
                var reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /**
     * The lines, split.
     *
     * @throws IllegalStateException when a line has another number of fields
     */
    List<List<String>> rows(int fields) {
        return lines().stream().map(line -> row(line, fields)).toList();
    }

    private List<String> row(String line, int fields) {
        List<String> row = List.of(line.split(";", -1));
        if (row.size() != fields) {
            throw new IllegalStateException(path + ": not " + fields + " fields: " + line);
        }
        return row;
    }
}
