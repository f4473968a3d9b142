package id.kawal.transport.aggregate;

import id.kawal.transport.Position;

/** A fact before this one was not heard: this one waits, parked behind the one that is missing. */
public final class SequenceHole extends RuntimeException {

    private final Position position;
    private final long lastSeen;

    public SequenceHole(Position position, long lastSeen) {
        super(position + " came after " + lastSeen);
        this.position = position;
        this.lastSeen = lastSeen;
    }

    public Position position() {
        return position;
    }

    /** The last sequence heard of the same source; 0 for none. */
    public long lastSeen() {
        return lastSeen;
    }
}
