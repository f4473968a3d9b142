package id.kawal.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders below {@code target}, so that the log of a failed run can be read afterwards. */
final class Folders {

    private Folders() {}

    static Path fresh(String name) {
        var folder = Path.of("target", "stacks", name).toAbsolutePath();
        try {
            if (Files.exists(folder)) {
                remove(folder);
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
