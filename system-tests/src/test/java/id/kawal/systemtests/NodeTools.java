package id.kawal.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the test tools of {@code browser/}, installed there by npm from the lock file. */
final class NodeTools {

    private static final Path FOLDER = Path.of("browser").toAbsolutePath();

    private NodeTools() {}

    /** Skips the test where a program is not on the PATH; with CI=true its absence is a failure. */
    static void require(String... programs) {
        var missing = Arrays.stream(programs).filter(it -> find(it).isEmpty()).toList();
        if ("true".equals(System.getenv("CI"))) {
            assertThat(missing).as("programs missing with CI=true").isEmpty();
        }
        assumeTrue(missing.isEmpty(), "not on the PATH: " + missing);
    }

    static Optional<Path> find(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Runs a script and returns what it said. It must end with 0. */
    static String run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        if (!isInstalled()) {
            said(Map.of(), List.of("npm", "ci", "--no-progress"));
        }
        var all = new ArrayList<>(List.of("node"));
        all.addAll(List.of(command));
        return said(environment, all);
    }

    /** As the lock file says now: npm leaves its own copy of it behind when it is done. */
    private static boolean isInstalled() throws IOException {
        var installed = FOLDER.resolve("node_modules").resolve(".package-lock.json");
        var wanted = FOLDER.resolve("package-lock.json");
        return Files.exists(installed)
                && Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(wanted))
                        >= 0;
    }

    private static String said(Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(command).directory(FOLDER.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
