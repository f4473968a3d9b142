package id.kawal.transport.park;

/** How a parked record is given to its handler. */
public interface Attempts {

    /** Handles it as if it had just come. */
    void handle(RawRecord record);

    /** Lets the handler hear that it was there, and no more. */
    void passOver(RawRecord record);

    /** Lets the handler hear that facts before it are missing for good, then handles it. */
    void skipMissing(RawRecord record);
}
