package id.kawal.standalone.database;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.standalone.tether.Tethered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a stand-in for {@code mongod} that notes in a diary how it was asked to end. */
class MongodProcessIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir Path folder;
    private Path diary;
    private Path data;
    private Path mongod;

    @BeforeEach
    void writeStandIn() throws IOException {
        diary = folder.resolve("diary");
        data = folder.resolve("mongodb");
        mongod =
                Files.writeString(
                        folder.resolve("mongod"),
                        """
                        #!/bin/sh
                        trap 'echo went >> %1$s; exit 0' TERM
                        trap 'echo interrupted >> %1$s; exit 1' INT
                        echo $$ > "$2/mongod.lock"
                        echo came >> %1$s
                        while :; do sleep 0.1; done
                        """
                                .formatted(diary));
        Files.setPosixFilePermissions(mongod, PosixFilePermissions.fromString("rwx------"));
    }

    @AfterEach
    void leaveNothingBehind() throws IOException {
        if (Files.exists(data.resolve("mongod.lock"))) {
            ProcessHandle.of(pid()).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void it_is_asked_to_end_when_the_supervisor_lets_go() throws Exception {
        Process part = start();
        awaitDiary("came");

        part.getOutputStream().close();

        assertThat(part.waitFor()).isZero();
        assertThat(Files.readAllLines(diary)).containsExactly("came", "went");
    }

    @Test
    void the_terminal_of_the_supervisor_is_not_its_own() throws Exception {
        Process part = start();
        awaitDiary("came");

        assertThat(session(pid())).isEqualTo(part.pid()).isNotEqualTo(session(own()));

        part.getOutputStream().close();
        part.waitFor();
    }

    @Test
    void one_left_behind_by_a_killed_process_is_ended_before_the_next_comes() throws Exception {
        Process killed = start();
        awaitDiary("came");
        killed.destroyForcibly().waitFor();

        Process next = start();
        awaitDiary("came", "went", "came");

        next.getOutputStream().close();
        next.waitFor();
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx32m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Tethered.class.getName(),
                        MongodProcess.class.getName(),
                        data.toString(),
                        mongod.toString(),
                        "--dbpath",
                        data.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void awaitDiary(String... lines) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() ->
                        Files.exists(diary) && Files.readAllLines(diary).equals(List.of(lines)));
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readString(data.resolve("mongod.lock")).strip());
    }

    private static long own() {
        return ProcessHandle.current().pid();
    }

    /** As the kernel of Linux tells it: behind the name, state, parent, group, session. */
    private static long session(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
        return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[3]);
    }
}
