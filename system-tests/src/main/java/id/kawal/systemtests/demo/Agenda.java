package id.kawal.systemtests.demo;

import id.kawal.systemtests.http.Answer;
import id.kawal.systemtests.stack.FastTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** What people have set their minds on doing, each at its own domain time. */
final class Agenda implements AutoCloseable {

    private static final int HANDS = 3;

    private final FastTime time;
    private final ScheduledExecutorService hands =
            Executors.newScheduledThreadPool(HANDS, Thread.ofPlatform().daemon().factory());
    private final List<String> failures = new CopyOnWriteArrayList<>();

    Agenda(FastTime time) {
        this.time = time;
    }

    Instant now() {
        return time.now();
    }

    void in(double workingDays, String regionCode, Supplier<Answer> action) {
        Instant then = Zones.of(regionCode).after(now(), workingDays);
        var _ =
                hands.schedule(
                        () -> act(action), time.until(then).toMillis(), TimeUnit.MILLISECONDS);
    }

    private void act(Supplier<Answer> action) {
        try {
            action.get().ok();
        } catch (RuntimeException e) {
            failures.add(String.valueOf(e.getMessage()));
        }
    }

    /** Returns when the first offices open, on a working day. */
    void awaitMorning() {
        Instant start = time.start();
        Instant earliest = now().isBefore(start) ? start : now();
        Instant morning = Zones.of("63.02").morning(earliest);
        while (now().isBefore(morning)) {
            LockSupport.parkNanos(time.until(morning).toNanos());
        }
    }

    /** What people tried and were refused. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
