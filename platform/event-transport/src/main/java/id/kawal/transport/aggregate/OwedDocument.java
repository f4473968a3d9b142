package id.kawal.transport.aggregate;

import java.time.Instant;
import java.util.List;

/**
 * A document on which this process holds the lease, and what it owes.
 *
 * @param version at which it owed exactly this
 * @param sendUntil until when a record may be begun on this lease; system time
 */
public record OwedDocument(String id, long version, List<OutboxEntry> owed, Instant sendUntil) {

    /** The same document with its first records only. */
    public OwedDocument first(int count) {
        return new OwedDocument(id, version, owed.subList(0, count), sendUntil);
    }
}
