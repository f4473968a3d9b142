package id.kawal.transport.consume;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a handler's consumer tells its operators. */
final class ConsumerMeters {

    private static final Logger log = LoggerFactory.getLogger(ConsumerMeters.class);

    private final String group;
    private final Timer handling;
    private final Counter unknown;

    /** Since when the record that each partition stands at is retried; system time. */
    private final ConcurrentMap<Integer, Instant> retriedSince = new ConcurrentHashMap<>();

    ConsumerMeters(MeterRegistry meters, String group) {
        this.group = group;
        this.handling =
                Timer.builder("kawal.event.handling")
                        .description("time a handler takes for one fact")
                        .tag("group", group)
                        .register(meters);
        // Made before there is one: an increase from nothing to one is none for Prometheus.
        this.unknown =
                Counter.builder("kawal.events.unknown")
                        .description("facts of types this build does not know, passed over")
                        .tag("group", group)
                        .register(meters);
        Gauge.builder("kawal.retry.longest", retriedSince, ConsumerMeters::longestSeconds)
                .baseUnit("seconds")
                .description("how long the record that is retried longest has been failing")
                .tag("group", group)
                .register(meters);
    }

    void timed(Runnable work) {
        handling.record(work);
    }

    /** Facts handled together: each counts with its share of the time. */
    void handled(int facts, long nanos) {
        for (var fact = 0; fact < facts; fact++) {
            handling.record(nanos / facts, TimeUnit.NANOSECONDS);
        }
    }

    void unknown(String type) {
        log.info("{} passed over a fact of a type it does not know: {}", group, type);
        unknown.increment();
    }

    /**
     * The record that a partition stands at has failed and will be tried again.
     *
     * @return whether it has failed for the first time
     */
    boolean retried(int partition) {
        return retriedSince.putIfAbsent(partition, Instant.now()) == null;
    }

    void moved(int partition) {
        if (!retriedSince.isEmpty()) {
            retriedSince.remove(partition);
        }
    }

    private static double longestSeconds(ConcurrentMap<Integer, Instant> retriedSince) {
        return retriedSince.values().stream()
                        .mapToLong(since -> Duration.between(since, Instant.now()).toMillis())
                        .max()
                        .orElse(0)
                / 1_000.0;
    }
}
