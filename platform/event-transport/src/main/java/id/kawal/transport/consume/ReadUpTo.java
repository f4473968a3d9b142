package id.kawal.transport.consume;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How far the facts are heard, per partition of the topic {@code complaints}, in domain time.
 *
 * <p>Every fact that was on the topic at the instant told by {@link #of} is handled or parked. Who
 * wants to act on what did <em>not</em> happen until some instant waits until this one is past it.
 * Refreshed every second even when nothing comes, only ever raised, and shared by all instances of
 * a service through the collection {@code read-up-to}, whoever reads the partition.
 */
public final class ReadUpTo {

    private volatile Map<Integer, Mark> marks = Map.of();

    record Mark(Instant upTo, Instant since) {}

    /** The instant up to which this partition is heard; empty while nobody ever was at its end. */
    public Optional<Instant> of(int partition) {
        return Optional.ofNullable(marks.get(partition))
                .map(Mark::upTo)
                .filter(Instant.EPOCH::isBefore);
    }

    /**
     * When the present reading of this partition began: the last start or change of reader. Empty
     * while nobody ever read it.
     */
    public Optional<Instant> readingSince(int partition) {
        return Optional.ofNullable(marks.get(partition)).map(Mark::since);
    }

    void replace(Map<Integer, Mark> latest) {
        marks = Map.copyOf(latest);
    }
}
