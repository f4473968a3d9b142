package id.kawal.transport.consume;

/**
 * A handler whose whole state is made of facts, so that it can be thrown away and made anew from
 * the first fact on. It must have no effect outside of that state: no facts, no notices.
 */
public interface Projection extends ComplaintEventHandler {

    /** Forgets everything, the positions heard included. May be called twice. */
    void clear();
}
