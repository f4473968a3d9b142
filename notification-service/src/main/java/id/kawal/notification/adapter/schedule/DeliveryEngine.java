package id.kawal.notification.adapter.schedule;

import id.kawal.notification.application.Delivering;
import id.kawal.notification.application.Handover;
import id.kawal.notification.application.Sweeping;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps deliveries going: several at once, no more per second than allowed. What was handed over
 * goes at once; the sweep finds the rest: after a crash, a failed attempt, the bounce window.
 */
public final class DeliveryEngine implements Handover, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DeliveryEngine.class);

    /** A sweep may take this share of the time: on a database without indexes it is a scan. */
    private static final int REST_PER_WORK = 20;

    private final Delivering delivering;
    private final Sweeping sweeping;
    private final Pace pace;
    private final Bucket rate;
    private final ThreadPoolExecutor senders;

    /** Ids in the queue or in flight, so that a sweep does not queue them a second time. */
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();

    private final Thread sweeper;
    private volatile boolean running;

    /**
     * How fast.
     *
     * @param atOnce deliveries in flight
     * @param perSecond upper bound, so that a relay is not flooded
     * @param waiting deliveries handed over that may wait; more are left to the sweep
     * @param sweepEvery shortest time between two sweeps
     */
    public record Pace(int atOnce, int perSecond, int waiting, Duration sweepEvery) {}

    public DeliveryEngine(Delivering delivering, Sweeping sweeping, Pace pace) {
        this.delivering = delivering;
        this.sweeping = sweeping;
        this.pace = pace;
        this.rate =
                Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(pace.perSecond())
                                        .refillGreedy(pace.perSecond(), Duration.ofSeconds(1)))
                        .build();
        this.senders =
                new ThreadPoolExecutor(
                        pace.atOnce(),
                        pace.atOnce(),
                        0,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(pace.waiting()),
                        Thread.ofVirtual().name("delivery-", 0).factory());
        this.sweeper = Thread.ofPlatform().daemon().name("delivery-sweep").unstarted(this::run);
    }

    @Override
    public void hand(String noticeId, String holder) {
        if (!waiting.add(noticeId)) {
            return;
        }
        try {
            senders.execute(() -> deliver(noticeId, holder));
        } catch (RejectedExecutionException fullOrStopping) {
            waiting.remove(noticeId);
        }
    }

    @Override
    public void start() {
        running = true;
        sweeper.start();
    }

    /** What is in flight is finished; what waits is found by the next sweep, here or elsewhere. */
    @Override
    public void stop() {
        running = false;
        LockSupport.unpark(sweeper);
        senders.getQueue().clear();
        waiting.clear();
        senders.shutdown();
        try {
            if (!senders.awaitTermination(10, TimeUnit.SECONDS)) {
                log.warn("Deliveries in flight did not end in time; they may be repeated");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void deliver(String noticeId, String holder) {
        try {
            rate.asBlocking().consume(1);
            delivering.deliver(noticeId, holder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            log.warn(
                    "Notice {} is taken up again later: {}",
                    noticeId,
                    failure.getClass().getSimpleName());
        } finally {
            waiting.remove(noticeId);
        }
    }

    private void run() {
        while (running) {
            LockSupport.parkNanos(sweep().toNanos());
        }
    }

    /** Says how long to rest. */
    private Duration sweep() {
        var began = System.nanoTime();
        try {
            var room = senders.getQueue().remainingCapacity();
            var due = sweeping.due(Math.min(room, pace.perSecond()));
            due.forEach(id -> hand(id, UUID.randomUUID().toString()));
        } catch (RuntimeException failure) {
            log.warn("The sweep comes again: {}", failure.getClass().getSimpleName());
        }
        var work = Duration.ofNanos(System.nanoTime() - began);
        return longer(work.multipliedBy(REST_PER_WORK), pace.sweepEvery());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
