package id.kawal.transport.consume;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the facts are heard, per partition of the topic {@code complaints}, in domain time.
 *
 * <p>Every fact that was on the topic at the instant told by {@link #of} is handled or parked. Who
 * wants to act on what did <em>not</em> happen until some instant waits until this one is past it.
 * Refreshed every second even when nothing comes, only ever raised, and shared by all instances of
 * a service through the collection {@code read-up-to}, whoever reads the partition.
 */
public final class ReadUpTo {

    /** What was told longer ago, by system time, says nothing about the present. */
    static final Duration PRESENT = Duration.ofSeconds(15);

    private final InstantSource systemTime;
    private volatile Told told = new Told(Map.of(), Instant.EPOCH);

    public ReadUpTo() {
        this(InstantSource.system());
    }

    ReadUpTo(InstantSource systemTime) {
        this.systemTime = systemTime;
    }

    /**
     * What is known of a partition.
     *
     * @param since null while no living process reads it
     */
    record Mark(Instant upTo, @Nullable Instant since) {}

    private record Told(Map<Integer, Mark> marks, Instant at) {}

    /**
     * The instant up to which this partition is heard; empty while nobody ever was at its end. What
     * a process that is gone has heard stays heard.
     */
    public Optional<Instant> of(int partition) {
        return Optional.ofNullable(told.marks().get(partition))
                .map(Mark::upTo)
                .filter(Instant.EPOCH::isBefore);
    }

    /**
     * When the present reading of this partition began: the last start or change of reader, or the
     * end of an outage of the database. Empty while nobody reads it, a reading of before a restart
     * included: what waits for the log to be read then has to wait on, however long it has waited.
     */
    public Optional<Instant> readingSince(int partition) {
        return isPresent()
                ? Optional.ofNullable(told.marks().get(partition)).map(Mark::since)
                : Optional.empty();
    }

    boolean isPresent() {
        return Duration.between(told.at(), systemTime.instant()).compareTo(PRESENT) < 0;
    }

    void replace(Map<Integer, Mark> latest) {
        told = new Told(Map.copyOf(latest), systemTime.instant());
    }
}
