package id.kawal.bench;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** Does one thing over and over with many hands. */
final class Load {

    private static final double NANOS = 1e9;

    private Load() {}

    /**
     * What came of it.
     *
     * @param failed attempts that threw
     */
    record Result(double perSecond, Latencies latencies, long failed) {}

    /** Closed loop: each hand starts the next when its last is done. */
    static Result closed(int hands, Duration lasting, IntConsumer action) {
        Latencies latencies = new Latencies();
        AtomicInteger number = new AtomicInteger();
        AtomicLong failed = new AtomicLong();
        long begun = System.nanoTime();
        long end = begun + lasting.toNanos();
        try (ExecutorService executor = Executors.newFixedThreadPool(hands)) {
            for (int hand = 0; hand < hands; hand++) {
                executor.execute(() -> {
                    while (System.nanoTime() < end) {
                        once(action, number.incrementAndGet(), latencies, failed);
                    }
                });
            }
        }
        double took = (System.nanoTime() - begun) / NANOS;
        return new Result(latencies.count() / took, latencies, failed.get());
    }

    /** So many in all, as fast as the hands go. */
    static Result all(int hands, int total, IntConsumer action) {
        Latencies latencies = new Latencies();
        AtomicLong failed = new AtomicLong();
        long begun = System.nanoTime();
        try (ExecutorService executor = Executors.newFixedThreadPool(hands)) {
            for (int i = 0; i < total; i++) {
                int number = i;
                executor.execute(() -> once(action, number, latencies, failed));
            }
        }
        double took = (System.nanoTime() - begun) / NANOS;
        return new Result(latencies.count() / took, latencies, failed.get());
    }

    private static void once(
            IntConsumer action, int number, Latencies latencies, AtomicLong failed) {
        long started = System.nanoTime();
        try {
            action.accept(number);
            latencies.add(Duration.ofNanos(System.nanoTime() - started));
        } catch (RuntimeException e) {
            failed.incrementAndGet();
        }
    }

    /**
     * Open loop: one starts every so often, whether the last ones are done or not; what has to wait
     * for a free hand counts from its due time, so that a stall is not hidden.
     *
     * @param action gets its number and is done when it returns
     */
    static Result open(int perSecond, Duration lasting, IntConsumer action) {
        Latencies latencies = new Latencies();
        AtomicLong failed = new AtomicLong();
        long total = perSecond * lasting.toSeconds();
        long every = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long begun = System.nanoTime();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < total; i++) {
                long due = begun + i * every;
                LockSupport.parkNanos(due - System.nanoTime());
                int number = i;
                executor.execute(() -> onceFrom(due, action, number, latencies, failed));
            }
        }
        double took = (System.nanoTime() - begun) / NANOS;
        return new Result(latencies.count() / took, latencies, failed.get());
    }

    private static void onceFrom(
            long due, IntConsumer action, int number, Latencies latencies, AtomicLong failed) {
        try {
            action.accept(number);
            latencies.add(Duration.ofNanos(System.nanoTime() - due));
        } catch (RuntimeException e) {
            failed.incrementAndGet();
        }
    }
}
