package id.kawal.standalone.supervisor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A part while it runs: its process, its output, and its next life when it dies. */
final class Child {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** Having lived this long, a part is taken for healthy and starts again at once. */
    private static final Duration HEALTHY = Duration.ofSeconds(60);

    private final Part part;
    private final RunFolder folder;
    private final Console console;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Process process;

    private Child(Part part, RunFolder folder, Console console) throws IOException {
        this.part = part;
        this.folder = folder;
        this.console = console;
        this.process = launch();
    }

    static Child start(Part part, RunFolder folder, Console console) throws CannotRun {
        try {
            return new Child(part, folder, console);
        } catch (IOException e) {
            throw new CannotRun(part.name() + " can not be started: " + e.getMessage() + ".");
        }
    }

    Part part() {
        return part;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitCode() {
        return process.exitValue();
    }

    /** From now on its death is answered with a new start; before, it ends everything. */
    void wasReady() {
        Thread.ofPlatform().daemon().name("watch-" + part.name()).start(this::watch);
    }

    private Process launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(part.command()).redirectErrorStream(true);
        builder.environment().putAll(part.environment());
        Process started = builder.start();
        try {
            folder.note(part.name(), started.toHandle());
        } catch (IOException e) {
            started.destroyForcibly(); // nobody would find it again
            throw e;
        }
        Thread.ofPlatform()
                .daemon()
                .name("output-" + part.name())
                .start(() -> relayOutput(started));
        return started;
    }

    private void relayOutput(Process of) {
        try (BufferedReader lines = of.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                console.relay(part.name(), line);
            }
        } catch (IOException e) {
            // the process is gone, and with it what it had to say
        }
    }

    private void watch() {
        Duration pause = FIRST_PAUSE;
        try {
            while (true) {
                long started = System.nanoTime();
                int code = process.waitFor();
                if (stopping.getCount() == 0) {
                    return;
                }
                boolean wasHealthy = System.nanoTime() - started > HEALTHY.toNanos();
                pause = wasHealthy ? FIRST_PAUSE : pause;
                console.say(
                        "[kawal] %s ended (exit code %d), starting it again in %.1f s"
                                .formatted(part.name(), code, pause.toMillis() / 1000.0));
                do {
                    if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                        return;
                    }
                    pause = longer(pause);
                } while (!restart());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    /** False where it could not be started, as on a full disk: that may heal. */
    private synchronized boolean restart() {
        if (stopping.getCount() == 0) {
            return true;
        }
        try {
            process = launch();
            return true;
        } catch (IOException e) {
            console.say("[kawal] " + part.name() + " can not be started: " + e.getMessage());
            return false;
        }
    }

    /** Asks it to end: closes its standard input. Returns at once. */
    synchronized void askToStop() {
        stopping.countDown();
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // it is gone already
        }
    }

    /** Waits for the end; insists with SIGTERM when half of the time has passed, then kills. */
    void awaitEnd(Duration patience) throws InterruptedException {
        long half = patience.toMillis() / 2;
        if (!process.waitFor(half, TimeUnit.MILLISECONDS)) {
            process.destroy();
        }
        if (!process.waitFor(half, TimeUnit.MILLISECONDS)) {
            console.say("[kawal] " + part.name() + " does not stop and is killed");
            process.destroyForcibly().waitFor();
        }
        try {
            folder.forget(part.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
