package id.kawal.standalone.supervisor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Brings the stages up in order, keeps every part alive, and takes them down in reverse order. A
 * part that dies before it was ready ends the whole start; one that dies later is started again.
 */
public final class Supervisor implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofMinutes(3);

    /** For all parts of a stage together; longer than a part gives itself. */
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

    private static final Duration LEAST = Duration.ofSeconds(2);
    private static final long ASK_EVERY_MILLIS = 100;

    private final RunFolder folder;
    private final String bindAddress;
    private final Console console;
    private final Deque<List<Child>> running = new ArrayDeque<>();
    private boolean stopped;

    /**
     * @param bindAddress where the parts listen; their ports are tried there first
     */
    public Supervisor(RunFolder folder, String bindAddress, Console console) {
        this.folder = folder;
        this.bindAddress = bindAddress;
        this.console = console;
    }

    /**
     * Returns when everything is ready.
     *
     * @throws CannotRun when a port is taken or a part does not come up; nothing is left running
     *     once {@link #close()} returns
     */
    public void start(List<Stage> stages) throws CannotRun, InterruptedException {
        endLeftovers();
        requireFreePorts(stages);
        long started = System.nanoTime();
        for (Stage stage : stages) {
            switch (stage) {
                case Stage.Parts(List<Part> parts) -> startTogether(parts);
                case Stage.Step(String name, Stage.Work work) -> perform(name, work);
            }
        }
        console.ready("everything", since(started), "");
    }

    private void endLeftovers() throws CannotRun {
        try {
            List<String> ended = folder.endLeftovers();
            if (!ended.isEmpty()) {
                console.say(
                        "[kawal] ended what the last run left behind: " + String.join(", ", ended));
            }
        } catch (IOException e) {
            throw new CannotRun("What the last run left behind can not be read: " + e + ".");
        }
    }

    private void requireFreePorts(List<Stage> stages) throws CannotRun {
        for (Stage stage : stages) {
            if (stage instanceof Stage.Parts(List<Part> parts)) {
                for (Part part : parts) {
                    requireFreePorts(part);
                }
            }
        }
    }

    private void requireFreePorts(Part part) throws CannotRun {
        for (int port : part.ports()) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(bindAddress, port));
            } catch (IOException e) {
                throw new CannotRun(
                        ("Port %d, needed by %s, can not be used on %s (%s): free it, or move all"
                                        + " ports with KAWAL_PORT_BASE.")
                                .formatted(port, part.name(), bindAddress, e.getMessage()));
            }
        }
    }

    private void startTogether(List<Part> parts) throws CannotRun, InterruptedException {
        long started = System.nanoTime();
        List<Child> children = new ArrayList<>();
        synchronized (this) {
            running.push(children);
        }
        for (Part part : parts) {
            launch(part, children);
        }
        List<Child> waiting = new ArrayList<>(children);
        while (!waiting.isEmpty()) {
            for (Child child : List.copyOf(waiting)) {
                if (isReady(child, since(started))) {
                    child.wasReady();
                    console.ready(child.part().name(), since(started), child.part().address());
                    waiting.remove(child);
                }
            }
            TimeUnit.MILLISECONDS.sleep(waiting.isEmpty() ? 0 : ASK_EVERY_MILLIS);
        }
    }

    private synchronized void launch(Part part, List<Child> children) throws CannotRun {
        if (stopped) {
            throw new CannotRun("Stopped before everything had started.");
        }
        children.add(Child.start(part, folder, console));
    }

    private static boolean isReady(Child child, Duration waited)
            throws CannotRun, InterruptedException {
        String name = child.part().name();
        if (!child.isAlive()) {
            throw new CannotRun(
                    "%s ended while starting (exit code %d); its own words stand above."
                            .formatted(name, child.exitCode()));
        }
        if (waited.compareTo(START_PATIENCE) > 0) {
            throw new CannotRun(
                    "%s was not ready after %d s.".formatted(name, START_PATIENCE.toSeconds()));
        }
        return child.part().readiness().isReady();
    }

    private void perform(String name, Stage.Work work) throws CannotRun, InterruptedException {
        long started = System.nanoTime();
        try {
            String remark = work.run();
            console.ready(name, since(started), remark);
        } catch (CannotRun | InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new CannotRun("The step \"" + name + "\" failed: " + e.getMessage() + ".");
        }
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** Stops every part, last stage first; does nothing the second time. */
    @Override
    public void close() {
        synchronized (this) {
            stopped = true;
        }
        for (List<Child> stage = next(); !stage.isEmpty(); stage = next()) {
            stop(stage);
        }
    }

    private synchronized List<Child> next() {
        while (!running.isEmpty()) {
            List<Child> stage = running.pop();
            if (!stage.isEmpty()) {
                return stage.reversed();
            }
        }
        return List.of();
    }

    private void stop(List<Child> stage) {
        stage.forEach(Child::askToStop);
        long asked = System.nanoTime();
        try {
            for (Child child : stage) {
                Duration left = STOP_PATIENCE.minus(since(asked));
                child.awaitEnd(left.compareTo(LEAST) > 0 ? left : LEAST);
                console.say("[kawal] " + child.part().name() + " stopped");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
