package id.kawal.escalation.application;

import java.time.Instant;
import java.util.Optional;

/** How far the log is read, in domain time. */
public interface Reading {

    /** The topic of complaints has so many partitions, for ever (design section 4). */
    int PARTITIONS = 12;

    /** The instant up to which every fact of a partition is heard; empty while nobody knows. */
    Optional<Instant> upTo(int partition);

    /** When the present reading of a partition began; empty while nobody reads it. */
    Optional<Instant> since(int partition);

    /** Whether the directory was read to its end: before that every post would look vacant. */
    boolean knowsPosts();
}
