package id.kawal.transport.relay;

import id.kawal.transport.aggregate.Outbox;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** What is owed, measured by the sweep and not by who asks. */
final class OwedGauges {

    private static final int COUNTED_AT_MOST = 100_000;

    private final ConcurrentMap<String, Instant> oldest = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Long> owing = new ConcurrentHashMap<>();

    OwedGauges(MeterRegistry meters) {
        Gauge.builder("kawal.outbox.oldest", this, OwedGauges::oldestSeconds)
                .baseUnit("seconds")
                .description("age of the fact that has been owed longest")
                .register(meters);
        Gauge.builder("kawal.outbox.owed", this, OwedGauges::documents)
                .description("aggregates that owe facts")
                .register(meters);
    }

    void measure(Outbox outbox) {
        outbox.oldest()
                .ifPresentOrElse(
                        since -> {
                            oldest.put(outbox.name(), since);
                            owing.put(outbox.name(), outbox.owing(COUNTED_AT_MOST));
                        },
                        () -> {
                            oldest.remove(outbox.name());
                            owing.remove(outbox.name());
                        });
    }

    private double oldestSeconds() {
        return oldest.values().stream()
                .min(Comparator.naturalOrder())
                .map(since -> Duration.between(since, Instant.now()).toMillis() / 1_000.0)
                .orElse(0.0);
    }

    private double documents() {
        return owing.values().stream().mapToLong(Long::longValue).sum();
    }
}
