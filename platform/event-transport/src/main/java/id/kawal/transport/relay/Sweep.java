package id.kawal.transport.relay;

import id.kawal.transport.Failures;
import id.kawal.transport.aggregate.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what nobody is sending: left over by a crash, by a full queue or by an outage. The only
 * part of the relay that searches.
 */
final class Sweep {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);
    private static final int PAGE = 500;
    private static final int CALM = 6;
    private static final int FEW = 100;
    private static final int PATIENCE = 100;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Supplier<List<Outbox>> outboxes;
    private final Errands errands;
    private final Outage outage;
    private final RelaySettings settings;
    private final OwedGauges gauges;

    Sweep(
            Supplier<List<Outbox>> outboxes,
            Errands errands,
            Outage outage,
            RelaySettings settings,
            OwedGauges gauges) {
        this.outboxes = outboxes;
        this.errands = errands;
        this.outage = outage;
        this.settings = settings;
        this.gauges = gauges;
    }

    void run() {
        try {
            var calmUntil = Instant.MIN;
            do {
                var overflowed = errands.hasOverflowed();
                if (overflowed || outage.isOn() || !Instant.now().isBefore(calmUntil)) {
                    var found = sweepAll(overflowed ? Duration.ZERO : settings.overdueAfter());
                    var calm = settings.sweepEvery().multipliedBy(CALM);
                    calmUntil = found > 0 ? Instant.MIN : Instant.now().plus(calm);
                }
            } while (!outage.await(settings.sweepEvery()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private int sweepAll(Duration age) throws InterruptedException {
        var found = 0;
        for (var outbox : outboxes.get()) {
            try {
                found += sweep(outbox, age);
                gauges.measure(outbox);
            } catch (RuntimeException failure) {
                log.warn("Not swept: {} of {}", Failures.code(failure), outbox.name());
                found++;
            }
        }
        return found;
    }

    private int sweep(Outbox outbox, Duration age) throws InterruptedException {
        var found = 0;
        List<String> page;
        do {
            if (!hasDrained()) {
                return found + 1;
            }
            page = outbox.owing(Instant.now().minus(age), busy(outbox), PAGE);
            for (var id : page) {
                errands.put(new Errand(outbox, id, null));
            }
            found += page.size();
        } while (page.size() == PAGE && !outage.await(Duration.ZERO));
        return found;
    }

    /** What waits already need not be searched, and would make a long list of exceptions. */
    private boolean hasDrained() throws InterruptedException {
        for (var look = 0; errands.waiting() > FEW; look++) {
            if (look == PATIENCE || outage.await(LOOK_AGAIN)) {
                return false;
            }
        }
        return true;
    }

    private List<String> busy(Outbox outbox) {
        return Stream.concat(errands.known(), outage.resting())
                .filter(target -> target.collection().equals(outbox.name()))
                .map(Errand.Target::id)
                .toList();
    }
}
