package id.kawal.transport.rebuild;

import java.time.Instant;

/**
 * How far a rebuild got.
 *
 * @param phase what happens now
 * @param heard facts heard of these since the start, passed-over ones included
 * @param total facts that were on the topic when reading began; 0 before
 * @param requestedAt system time
 */
public record RebuildProgress(Phase phase, long heard, long total, Instant requestedAt) {

    public enum Phase {
        /** Every instance stops reading. */
        STOPPING,
        /** Cleared; every instance reads from the first fact on. */
        READING,
        /** Everything that was on the topic when reading began is heard. */
        DONE
    }
}
