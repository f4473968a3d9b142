package id.kawal.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What the repository remembers of pinned files: sums that lie beside them can be edited together
 * with them, its history can not.
 */
final class PinnedHistory {

    private static final String CHANGED = "--diff-filter=MDT";

    private PinnedHistory() {}

    /**
     * The JSON files of a folder that were edited or removed after the commit that brought them,
     * uncommitted changes included; empty outside of a checkout or without git.
     */
    static Optional<List<String>> changed(Path folder) throws IOException, InterruptedException {
        var edited =
                git(
                        folder,
                        "log",
                        "-m",
                        "--format=",
                        "--name-only",
                        "--no-renames",
                        CHANGED,
                        "--",
                        "*.json");
        var uncommitted =
                git(folder, "diff", "--name-only", "--no-renames", CHANGED, "HEAD", "--", "*.json");
        if (edited.isEmpty() || uncommitted.isEmpty()) {
            return Optional.empty();
        }
        var changed = new TreeSet<>(edited.get());
        changed.addAll(uncommitted.get());
        return Optional.of(List.copyOf(changed));
    }

    /** The lines that git prints; empty where it is absent or refuses. */
    static Optional<List<String>> git(Path folder, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process process;
        try {
            process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (IOException noGit) {
            return Optional.empty();
        }
        var printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList();
        return process.waitFor() == 0 ? Optional.of(printed) : Optional.empty();
    }
}
