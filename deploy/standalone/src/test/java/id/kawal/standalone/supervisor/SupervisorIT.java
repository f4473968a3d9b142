package id.kawal.standalone.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawal.standalone.tether.Tethered;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir Path folder;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private Path diary;
    private RunFolder runFolder;
    private Supervisor supervisor;

    @BeforeEach
    void take() throws CannotRun {
        diary = folder.resolve("diary");
        runFolder = RunFolder.take(folder.resolve("data"));
        supervisor = supervisor();
    }

    @AfterEach
    void release() {
        supervisor.close();
        runFolder.close();
    }

    private Supervisor supervisor() {
        Console console = new Console(new PrintStream(output, true, StandardCharsets.UTF_8));
        return new Supervisor(runFolder, "127.0.0.1", console);
    }

    @Test
    void starts_stage_by_stage_and_stops_in_reverse() throws Exception {
        supervisor.start(
                List.of(
                        new Stage.Parts(List.of(part("broker"))),
                        new Stage.Step("topics", () -> note("did topics")),
                        new Stage.Parts(List.of(part("intake")))));
        supervisor.close();

        assertThat(diary())
                .containsExactly(
                        "came broker", "did topics", "came intake", "went intake", "went broker");
        assertThat(output())
                .containsSubsequence(
                        "broker", "ready in", "topics", "ready in", "intake", "ready in");
    }

    @Test
    void starts_a_part_again_that_was_killed() throws Exception {
        supervisor.start(List.of(new Stage.Parts(List.of(part("intake")))));

        pidOf("intake").destroyForcibly();

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> diary().equals(List.of("came intake", "came intake")));
        assertThat(output()).contains("intake ended (exit code 137), starting it again in 0.5 s");
        assertThat(pidOf("intake").isAlive()).isTrue();
    }

    @Test
    void a_part_that_can_not_be_noted_is_ended_and_tried_again_until_it_can() throws Exception {
        supervisor.start(List.of(new Stage.Parts(List.of(part("intake")))));
        ProcessHandle first = pidOf("intake");
        Path note = runFolder.path().resolve("run/intake.pid");
        Files.delete(note);
        Path inTheWay = Files.createDirectories(note.resolve("in the way"));

        first.destroyForcibly();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> output().split("intake can not be started:", -1).length > 2);
        Files.delete(inTheWay);
        Files.delete(note);

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> Files.exists(note) && pidOf("intake").isAlive());
        supervisor.close();
        assertThat(diary()).endsWith("went intake");
    }

    @Test
    void a_disk_that_is_almost_full_is_one_sentence() throws Exception {
        assertThatThrownBy(() -> RunFolder.requireRoom(folder, 100L * 1024 * 1024))
                .isInstanceOf(CannotRun.class)
                .hasMessage(
                        "The disk that holds %s is almost full: 100 MB free, Kawal needs 500 MB."
                                .formatted(folder));
        RunFolder.requireRoom(folder, 600L * 1024 * 1024);
    }

    @Test
    void a_taken_port_is_one_sentence_naming_port_and_part_and_nothing_starts() throws Exception {
        Part intake = part("intake");
        try (ServerSocket other = taking(intake.ports().getFirst())) {
            List<Stage> stages =
                    List.of(
                            new Stage.Parts(List.of(part("broker"))),
                            new Stage.Parts(List.of(intake)));

            assertThatThrownBy(() -> supervisor.start(stages))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageStartingWith("Port " + other.getLocalPort() + ", needed by intake,")
                    .hasMessageContaining("KAWAL_PORT_BASE");
        }
        assertThat(diary()).isEmpty();
    }

    @Test
    void a_part_that_dies_while_starting_ends_the_start_and_its_words_are_shown() throws Exception {
        List<Stage> stages =
                List.of(
                        new Stage.Parts(List.of(part("broker"))),
                        new Stage.Parts(List.of(part("intake", "dies"))));

        assertThatThrownBy(() -> supervisor.start(stages))
                .isInstanceOf(CannotRun.class)
                .hasMessage(
                        "intake ended while starting (exit code 7); its own words stand above.");
        supervisor.close();

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(output()).contains("intake       | no room for me"));
        assertThat(diary()).containsExactly("came broker", "went broker");
    }

    @Test
    void a_step_that_fails_is_one_sentence() {
        List<Stage> stages =
                List.of(
                        new Stage.Step(
                                "topics",
                                () -> {
                                    throw new IOException("12 partitions are not 6");
                                }));

        assertThatThrownBy(() -> supervisor.start(stages))
                .isInstanceOf(CannotRun.class)
                .hasMessage("The step \"topics\" failed: 12 partitions are not 6.");
    }

    @Test
    void a_data_folder_belongs_to_one_supervisor_at_a_time() {
        assertThatThrownBy(() -> RunFolder.take(folder.resolve("data")))
                .isInstanceOf(CannotRun.class)
                .hasMessageStartingWith("Kawal is already running on the data folder");
    }

    @Test
    void a_data_folder_that_can_not_be_written_is_one_sentence() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertThatThrownBy(() -> RunFolder.take(file.resolve("data")))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("can not be written");
    }

    @Test
    void what_a_killed_supervisor_left_behind_is_ended_by_the_next() throws Exception {
        Part orphan = part("intake");
        Process left = untethered(orphan);
        runFolder.note("intake", left.toHandle());
        Awaitility.await().atMost(PATIENCE).until(() -> diary().contains("came intake"));

        supervisor.start(List.of(new Stage.Parts(List.of(orphan))));

        assertThat(left.isAlive()).isFalse();
        assertThat(diary()).containsExactly("came intake", "went intake", "came intake");
    }

    @Test
    void parts_die_with_a_supervisor_that_is_killed() throws Exception {
        List<Integer> ports = List.of(freePort(), freePort());
        Process killed =
                java(
                        SupervisorProcess.class.getName(),
                        folder.resolve("other").toString(),
                        diary.toString(),
                        String.valueOf(ports.get(0)),
                        String.valueOf(ports.get(1)));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> diary().containsAll(List.of("came p0", "came p1")));

        killed.destroyForcibly().waitFor();

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> diary().containsAll(List.of("went p0", "went p1")));
    }

    private Part part(String name, String... more) throws IOException {
        return part(name, freePort(), diary, more);
    }

    static Part part(String name, int port, Path diary, String... more) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                javaProgram(),
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx32m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Tethered.class.getName(),
                                StandIn.class.getName(),
                                name,
                                String.valueOf(port),
                                diary.toString()));
        command.addAll(List.of(more));
        return new Part(
                name,
                List.of(port),
                command,
                Map.of(),
                Readiness.listening("127.0.0.1", port),
                "127.0.0.1:" + port);
    }

    private static Process untethered(Part part) throws IOException {
        List<String> command = new ArrayList<>(part.command());
        command.remove(Tethered.class.getName());
        return new ProcessBuilder(command).inheritIO().start();
    }

    private static Process java(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(javaProgram(), "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).inheritIO().start();
    }

    private static String javaProgram() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private ProcessHandle pidOf(String part) throws IOException {
        String note = Files.readString(runFolder.path().resolve("run").resolve(part + ".pid"));
        return ProcessHandle.of(Long.parseLong(note.split(" ")[0])).orElseThrow();
    }

    private String note(String line) throws IOException {
        Files.writeString(diary, line + "\n", java.nio.file.StandardOpenOption.APPEND);
        return "";
    }

    private List<String> diary() throws IOException {
        return Files.exists(diary) ? Files.readAllLines(diary) : List.of();
    }

    private String output() {
        return output.toString(StandardCharsets.UTF_8);
    }

    private static ServerSocket taking(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }

    /** Below the range that the system hands out, so that nobody takes it in between. */
    private static int freePort() throws IOException {
        for (int port = NEXT_PORT.getAndIncrement(); ; port = NEXT_PORT.getAndIncrement()) {
            try (ServerSocket socket = taking(port)) {
                return socket.getLocalPort();
            } catch (java.net.BindException e) {
                // the next one
            }
        }
    }

    private static final AtomicInteger NEXT_PORT = new AtomicInteger(23_400);
}
