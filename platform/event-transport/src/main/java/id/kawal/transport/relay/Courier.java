package id.kawal.transport.relay;

import id.kawal.transport.Failures;
import id.kawal.transport.aggregate.Outbox;
import id.kawal.transport.aggregate.OwedDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what one document owes, strictly in order: the next only after the one before arrived. */
final class Courier {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    private final Sender sender;
    private final Outage outage;
    private final Duration renewAfter;
    private final Settlements settlements = new Settlements();

    /**
     * @param renewAfter how long it may send on one lease
     */
    Courier(Sender sender, Outage outage, Duration renewAfter) {
        this.sender = sender;
        this.outage = outage;
        this.renewAfter = renewAfter;
    }

    /** Removes what all errands had acknowledged, until interrupted. */
    void settle() {
        settlements.run();
    }

    /** Sends until nothing is owed, somebody else has the lease, or something fails. */
    void run(Errand errand) throws InterruptedException {
        try {
            var leased = Optional.ofNullable(errand.leased());
            var owed = leased.or(() -> errand.outbox().claim(errand.id()));
            while (owed.isPresent() && !outage.hasEnded()) {
                owed = deliver(errand.outbox(), owed.get());
            }
        } catch (SendFailed | RuntimeException failure) {
            outage.failed(errand);
            log.warn(
                    "Not sent: {} of {}/{}",
                    Failures.code(failure.getCause() == null ? failure : failure.getCause()),
                    errand.outbox().name(),
                    errand.id());
        }
    }

    private Optional<OwedDocument> deliver(Outbox outbox, OwedDocument document)
            throws SendFailed, InterruptedException {
        var renewAt = Instant.now().plus(renewAfter);
        var source = outbox.source(document.id());
        var owed = document.owed();
        for (var sent = 0; sent < owed.size(); sent++) {
            if (outage.hasEnded() || Instant.now().isAfter(renewAt)) {
                outbox.settleSome(
                        new OwedDocument(document.id(), document.version(), owed.subList(0, sent)));
                return outbox.claim(document.id());
            }
            sender.send(owed.get(sent), source);
            outage.succeeded();
        }
        return settlements.settle(outbox, document);
    }
}
