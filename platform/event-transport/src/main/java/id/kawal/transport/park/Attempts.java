package id.kawal.transport.park;

/** How a parked record is given to its handler. */
public interface Attempts {

    /** Handles it as if it had just come. */
    void handle(RawRecord record);

    /**
     * Lets the handler hear that it was there, and no more: facts missing before it are not given
     * up by that.
     *
     * @throws id.kawal.transport.aggregate.SequenceHole while facts before it are missing
     */
    void passOver(RawRecord record);

    /** Lets the handler hear that facts before it are missing for good, then handles it. */
    void skipMissing(RawRecord record);
}
