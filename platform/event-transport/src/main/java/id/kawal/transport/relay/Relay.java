package id.kawal.transport.relay;

import id.kawal.transport.Failures;
import id.kawal.transport.aggregate.Handover;
import id.kawal.transport.aggregate.Outbox;
import id.kawal.transport.aggregate.OwedDocument;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Brings owed records to Kafka: in order per document, many documents at once, each at least once.
 *
 * <p>While the broker is away nothing is lost and no writer waits: what does not fit the queue
 * stays in its document until the sweep finds it.
 */
public final class Relay implements Handover, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final Duration LAST_RECORDS = Duration.ofSeconds(5);

    /** Stops after everything that writes. */
    private static final int PHASE = 1_000;

    private final Supplier<List<Outbox>> outboxes;
    private final Sender sender;
    private final RelaySettings settings;
    private final Errands errands;
    private final OwedGauges gauges;
    private volatile @Nullable RelayRun run;

    /**
     * @param outboxes asked at every sweep
     */
    public Relay(
            Supplier<List<Outbox>> outboxes,
            Sender sender,
            RelaySettings settings,
            MeterRegistry meters) {
        this.outboxes = outboxes;
        this.sender = sender;
        this.settings = settings;
        this.errands = new Errands(settings.queue());
        this.gauges = new OwedGauges(meters);
    }

    @Override
    public void leased(Outbox outbox, OwedDocument document) {
        errands.offer(new Errand(outbox, document.id(), document));
    }

    @Override
    public void owed(Outbox outbox, String id) {
        errands.offer(new Errand(outbox, id, null));
    }

    @Override
    public synchronized void start() {
        var outage = new Outage();
        var sweep = new Sweep(outboxes, errands, outage, settings, gauges);
        run = new RelayRun(errands, new Courier(sender, outage), outage, sweep);
        run.start(settings.workers());
    }

    /** Lets records under way be acknowledged; what is left goes to the next who claims it. */
    @Override
    public synchronized void stop() {
        if (run != null) {
            run.stop(LAST_RECORDS);
            run = null;
            sender.close();
            release();
        }
    }

    private void release() {
        for (var outbox : outboxes.get()) {
            try {
                outbox.release();
            } catch (RuntimeException failure) {
                log.warn("Leases of {} not given back: {}", outbox.name(), Failures.code(failure));
            }
        }
    }

    @Override
    public boolean isRunning() {
        return run != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
