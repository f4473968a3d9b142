package id.kawal.transport.aggregate;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/**
 * Who may send what a document owes, and for how long. System time: a fast domain clock must not
 * shorten it.
 *
 * @param holder unique per process
 */
public record Lease(String holder, Duration length) {

    /** A third of it: what is begun in time is acknowledged, or given up, while the lease lasts. */
    Instant sendUntil(Instant now) {
        return now.plus(length.dividedBy(3));
    }

    Document from(Instant now) {
        return new Document("by", holder).append("until", Date.from(now.plus(length)));
    }
}
