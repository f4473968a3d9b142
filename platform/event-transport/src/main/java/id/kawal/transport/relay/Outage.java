package id.kawal.transport.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Slows the relay down while sending fails. A document that fails alone rests alone; when many fail
 * in a row it is the broker or the database, and everybody waits.
 */
final class Outage {

    private static final int ALONE = 8;
    private static final int MOST_RESTING = 500;
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration REST = Duration.ofSeconds(10);

    private final ConcurrentMap<Errand.Target, Instant> resting = new ConcurrentHashMap<>();
    private final AtomicInteger inARow = new AtomicInteger();
    private final CountDownLatch ended = new CountDownLatch(1);

    void failed(Errand errand) {
        inARow.incrementAndGet();
        if (resting.size() < MOST_RESTING) {
            resting.put(errand.target(), Instant.now().plus(REST));
        }
    }

    void succeeded() {
        if (inARow.getAndSet(0) > ALONE) {
            resting.clear();
        }
    }

    boolean isOn() {
        return inARow.get() > 0 || !resting.isEmpty();
    }

    /** Documents that failed a moment ago. */
    Stream<Errand.Target> resting() {
        resting.values().removeIf(Instant.now()::isAfter);
        return resting.keySet().stream();
    }

    /** Waits while everything fails; returns at once when all is well or the relay stops. */
    void await() throws InterruptedException {
        var failures = inARow.get() - ALONE;
        if (failures > 0) {
            var wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures, 10));
            await(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
        }
    }

    /**
     * Waits.
     *
     * @return whether the relay stops
     */
    boolean await(Duration wait) throws InterruptedException {
        return ended.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    void end() {
        ended.countDown();
    }

    boolean hasEnded() {
        return ended.getCount() == 0;
    }
}
