package id.kawal.transport.relay;

import id.kawal.transport.aggregate.Outbox;
import id.kawal.transport.aggregate.OwedDocument;
import org.jspecify.annotations.Nullable;

/**
 * A document to be relieved of what it owes.
 *
 * @param leased null where the relay has to ask for the lease
 */
record Errand(Outbox outbox, String id, @Nullable OwedDocument leased) {

    Errand asking() {
        return new Errand(outbox, id, null);
    }

    Target target() {
        return new Target(outbox.name(), id);
    }

    record Target(String collection, String id) {}
}
