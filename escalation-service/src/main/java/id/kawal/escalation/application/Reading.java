package id.kawal.escalation.application;

import java.time.Instant;
import java.util.Optional;

/** How far the facts are heard, per partition, in domain time. */
public interface Reading {

    /** The instant up to which everything is heard; empty while nobody ever was at the end. */
    Optional<Instant> upTo(int partition);

    /** When the present reading began; empty while nobody ever read. */
    Optional<Instant> since(int partition);
}
