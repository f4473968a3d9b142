package id.kawal.notification.config;

import id.kawal.notification.application.Notices;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;

/**
 * {@code kawal.notices.faulty}: notices that wait for an operator. Anything but 0 is to be looked
 * at. Counted at most every half minute: on a database without indexes it is a scan.
 */
final class FaultyNotices implements MeterBinder {

    private static final long EVERY = Duration.ofSeconds(30).toNanos();

    private final Notices notices;
    private double counted;
    private long countedAt = System.nanoTime() - EVERY;

    FaultyNotices(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("kawal.notices.faulty", this, FaultyNotices::count)
                .description("notices that a fault of ours keeps from leaving")
                .register(registry);
    }

    private synchronized double count() {
        if (System.nanoTime() - countedAt >= EVERY) {
            counted = notices.faulty();
            countedAt = System.nanoTime();
        }
        return counted;
    }
}
