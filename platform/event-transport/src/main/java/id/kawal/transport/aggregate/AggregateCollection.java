package id.kawal.transport.aggregate;

import java.util.Optional;

/**
 * All aggregates of one kind, a document each. The only way to write one: state, version, position
 * heard and owed facts are one conditional single-document write (design 5).
 *
 * <p>Lists and counts are read with Spring Data on the same collection; the fields of the state lie
 * under {@code state.}.
 */
public interface AggregateCollection {

    /** The aggregate with this id, or empty. */
    Optional<StoredAggregate> find(String id);

    /** The aggregate with this id, {@link StoredAggregate#absent} where there is none. */
    default StoredAggregate read(String id) {
        return find(id).orElseGet(() -> StoredAggregate.absent(id));
    }

    /**
     * Stores a change on what was read: an insert where it was absent, else an update on condition
     * of its version. Facts get the next sequence numbers and are handed to the relay.
     *
     * @throws StaleAggregate when someone else stored it since
     * @throws OutboxFull when it owes too many facts already
     */
    void store(StoredAggregate read, Change change);

    /**
     * Notes that a fact without consequence was heard, so that the next one shows no hole: one
     * write, nothing need be read before. A repeat changes nothing; where the document is absent
     * its place is made.
     *
     * @throws id.kawal.transport.SequenceHole when one before it of the same source was not heard
     * @throws StaleAggregate when a rival noted the one before in this very moment
     */
    void note(String id, id.kawal.transport.Position heard);
}
