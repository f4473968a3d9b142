package id.kawal.systemtests.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * All of Kawal as processes of its own, on ports and in a folder of its own. The supervisor is tied
 * to this JVM: it stops everything when this JVM ends, however it ends.
 */
public final class Stack implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofMinutes(6);

    /** Twice a minute for the supervisor's two stages of parts, and some to spare. */
    private static final Duration SUPERVISOR_PATIENCE = Duration.ofSeconds(150);

    private static final Duration STOP_PATIENCE = SUPERVISOR_PATIENCE.plusSeconds(10);
    private static final Duration LIFE_PATIENCE = Duration.ofMinutes(3);
    private static final long ASK_EVERY_MILLIS = 100;
    private static final String READY = "[kawal] everything";

    private final StackPlan plan;
    private final Addresses addresses;
    private final StackLog log;
    private final Process supervisor;
    private final Duration startedIn;

    private Stack(StackPlan plan, Addresses addresses) throws IOException {
        Instant begun = Instant.now();
        this.plan = plan;
        this.addresses = addresses;
        this.log = new StackLog(plan.log());
        this.supervisor = launch();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopNow));
        try {
            await("all of the stack", START_PATIENCE, () -> log.contains(READY));
        } catch (StackFailure failure) {
            close();
            throw failure;
        }
        this.startedIn = Duration.between(begun, Instant.now());
    }

    /**
     * Starts it and returns when everything is ready.
     *
     * @throws StackFailure with the end of the log when it does not come up
     */
    public static Stack start(StackPlan plan) {
        try {
            Files.createDirectories(plan.folder());
            return new Stack(plan, FreePorts.choose());
        } catch (IOException e) {
            throw new StackFailure("The stack can not be started.", e);
        }
    }

    private Process launch() throws IOException {
        BuiltTree tree = BuiltTree.find();
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dkawal.tether.seconds=" + SUPERVISOR_PATIENCE.toSeconds(),
                        "-cp",
                        tree.standalone().toString(),
                        "id.kawal.standalone.tether.Tethered",
                        "id.kawal.standalone.Standalone",
                        tree.folder().toString());
        builder.environment().keySet().removeIf(Stack::isSetting);
        builder.environment().putAll(plan.variables(addresses));
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(plan.log().toFile()))
                .start();
    }

    /** What the caller's own Kawal is told is not meant for this one; nor is its database. */
    private static boolean isSetting(String variable) {
        return variable.startsWith("KAWAL_") || variable.equals("MONGODB_URI");
    }

    public Addresses addresses() {
        return addresses;
    }

    public StackLog log() {
        return log;
    }

    /** From the start of the supervisor until everything was ready. */
    public Duration startedIn() {
        return startedIn;
    }

    /** Fast time of this stack. */
    public FastTime time() {
        return plan.time().orElseThrow(() -> new IllegalStateException("time is real here"));
    }

    /** Kills the part's process with SIGKILL and returns when it is gone; it will come again. */
    public void kill(Part part) {
        ProcessHandle process = process(part).orElseThrow(() -> failure(part + " does not run."));
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Returns when the part runs and answers. */
    public void awaitLife(Part part) {
        await(
                part + " to live",
                LIFE_PATIENCE,
                () -> process(part).isPresent() && Probe.answers(addresses, part));
    }

    /** Keeps the part away: kills it and takes its port until the outage is closed. */
    public Outage without(Part part) {
        kill(part);
        return Outage.at(addresses.port(part));
    }

    /** Stops the part where it is, until {@link #resume}: it takes no processor time meanwhile. */
    public void pause(Part part) {
        signal(part, "-STOP");
    }

    /** Lets a paused part go on. */
    public void resume(Part part) {
        signal(part, "-CONT");
    }

    private void signal(Part part, String signal) {
        ProcessHandle process = process(part).orElseThrow(() -> failure(part + " does not run."));
        try {
            new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start().waitFor();
        } catch (IOException e) {
            throw new StackFailure("No " + signal + " for " + part + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Resident memory of a part in bytes; Linux only. */
    public long residentBytes(Part part) {
        return process(part).map(Probe::residentBytes).orElse(0L);
    }

    /** The parts that have a process noted, running or not; none once all has been stopped. */
    public List<Part> noted() {
        return Arrays.stream(Part.values())
                .filter(part -> Files.exists(plan.data().resolve("run").resolve(part.pidFile())))
                .toList();
    }

    /** Only a child of our own supervisor: a pid from a file may be anybody's by now. */
    private Optional<ProcessHandle> process(Part part) {
        Path file = plan.data().resolve("run").resolve(part.pidFile());
        try {
            String pid = Files.readString(file).strip().split(" ", 2)[0];
            return ProcessHandle.of(Long.parseLong(pid))
                    .filter(ProcessHandle::isAlive)
                    .filter(process ->
                            process.parent().filter(supervisor.toHandle()::equals).isPresent());
        } catch (IOException | NumberFormatException e) {
            return Optional.empty(); // between two lives of the part
        }
    }

    private void await(String what, Duration patience, BooleanSupplier condition) {
        Instant end = Instant.now().plus(patience);
        while (!condition.getAsBoolean()) {
            if (!supervisor.isAlive()) {
                throw failure("The supervisor ended while waiting for " + what + ".");
            }
            if (Instant.now().isAfter(end)) {
                throw failure("Waited " + patience.toSeconds() + " s in vain for " + what + ".");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(ASK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private StackFailure failure(String what) {
        return new StackFailure(what, log);
    }

    /** Stops everything in the supervisor's order; insists after a while. */
    @Override
    public void close() {
        stopNow();
        try {
            if (!supervisor.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                List<ProcessHandle> parts = supervisor.descendants().toList();
                supervisor.destroyForcibly();
                parts.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets go of the tether; the supervisor does the rest. */
    private void stopNow() {
        try {
            supervisor.getOutputStream().close();
        } catch (IOException e) {
            supervisor.destroy();
        }
    }
}
