package id.kawal.systemtests.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folder the modules have been built in: the system property {@code kawal.tree}, or above. */
public record BuiltTree(Path folder) {

    private static final Path STANDALONE = Path.of("deploy", "standalone");

    /**
     * Finds it.
     *
     * @throws IllegalStateException in plain words when there is none
     */
    public static BuiltTree find() {
        String named = System.getProperty("kawal.tree");
        Path here = Path.of(named == null ? "" : named).toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(STANDALONE))) {
                return new BuiltTree(folder);
            }
        }
        throw new IllegalStateException("No built tree of Kawal at or above " + here + ".");
    }

    /** The supervisor's jar. */
    Path standalone() {
        Path target = folder.resolve(STANDALONE).resolve("target");
        try (Stream<Path> files = Files.isDirectory(target) ? Files.list(target) : Stream.empty()) {
            return files.filter(
                            file -> file.getFileName().toString().matches("standalone-\\d.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalStateException(
                                    "The standalone is not built: no jar in " + target + "."));
        } catch (IOException e) {
            throw new IllegalStateException(target + " can not be read.", e);
        }
    }
}
