package id.kawal.chassis.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Deletes what has expired; a TTL index would not do it on every database we run on. */
final class IdempotencySweep implements SmartInitializingSingleton, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(IdempotencySweep.class);

    private final IdempotencyRecords records;
    private final Clock system;
    private final Duration every;
    private final ScheduledExecutorService schedule =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("idempotency-sweep").factory());

    IdempotencySweep(IdempotencyRecords records, Clock system, Duration every) {
        this.records = records;
        this.system = system;
        this.every = every;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var _ =
                schedule.scheduleWithFixedDelay(
                        this::sweep, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A failure is the next run's business. */
    void sweep() {
        try {
            records.sweep(system.instant());
        } catch (RuntimeException failure) {
            LOG.warn("expired idempotency keys are not deleted: {}", failure.getClass().getName());
        }
    }

    @Override
    public void destroy() {
        schedule.shutdownNow();
    }
}
