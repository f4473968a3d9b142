package id.kawal.intake.application.imports;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Work done side by side, yet in order for what belongs together; whoever brings more than the
 * lanes hold waits. The first failure ends it.
 */
final class Lanes implements AutoCloseable {

    private static final int COUNT = 8;
    private static final int WAITING = 64;

    private final List<ExecutorService> lanes;
    private final Semaphore room = new Semaphore(WAITING);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /** The work can not go on; what had been done stays done. */
    static final class Broken extends RuntimeException {
        Broken(Throwable cause) {
            super(cause);
        }
    }

    Lanes() {
        this.lanes =
                Stream.generate(() ->
                                Executors.newSingleThreadExecutor(
                                        Thread.ofVirtual().name("import-", 0).factory()))
                        .limit(COUNT)
                        .toList();
    }

    /**
     * Does the work behind everything else with the same key.
     *
     * @throws Broken when any work before failed, or the process stops
     */
    void in(String key, Runnable work) {
        checkWhole();
        try {
            room.acquire();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Broken(stopping);
        }
        lanes.get(Math.floorMod(key.hashCode(), COUNT)).execute(() -> run(work));
    }

    private void run(Runnable work) {
        try {
            if (failure.get() == null) {
                work.run();
            }
        } catch (RuntimeException | Error broken) {
            failure.compareAndSet(null, broken);
        } finally {
            room.release();
        }
    }

    private void checkWhole() {
        var broken = failure.get();
        if (broken != null) {
            throw new Broken(broken);
        }
    }

    /**
     * Waits until all is done.
     *
     * @throws Broken when any of it failed
     */
    @Override
    public void close() {
        lanes.forEach(ExecutorService::shutdown);
        for (var lane : lanes) {
            awaitEnd(lane);
        }
        checkWhole();
    }

    /** What waits for the store to come back waits no longer than the process lasts. */
    private void awaitEnd(ExecutorService lane) {
        try {
            lane.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopping) {
            failure.compareAndSet(null, stopping);
            lanes.forEach(ExecutorService::shutdownNow);
            Thread.currentThread().interrupt();
        }
    }
}
