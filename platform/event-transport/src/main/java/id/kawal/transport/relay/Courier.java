package id.kawal.transport.relay;

import id.kawal.transport.Failures;
import id.kawal.transport.aggregate.Outbox;
import id.kawal.transport.aggregate.OwedDocument;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what one document owes, strictly in order: the next only after the one before arrived. */
final class Courier {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    private final Sender sender;
    private final Outage outage;
    private final Settlements settlements = new Settlements();

    Courier(Sender sender, Outage outage) {
        this.sender = sender;
        this.outage = outage;
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
        var owed = document.owed();
        for (var sent = 0; sent < owed.size(); sent++) {
            if (outage.hasEnded() || Instant.now().isAfter(document.sendUntil())) {
                settle(outbox, document, sent);
                return outbox.claim(document.id());
            }
            try {
                sender.send(owed.get(sent), outbox.source(document.id()));
            } catch (SendFailed failure) {
                // Else a record that can never be sent would have these sent again without end.
                settle(outbox, document, sent);
                throw failure;
            }
            outage.succeeded();
        }
        return settlements.settle(outbox, document);
    }

    private static void settle(Outbox outbox, OwedDocument document, int sent) {
        if (sent > 0) {
            outbox.settleSome(document.first(sent));
        }
    }
}
