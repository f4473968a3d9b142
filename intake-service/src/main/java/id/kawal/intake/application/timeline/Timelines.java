package id.kawal.intake.application.timeline;

import id.kawal.transport.Position;
import id.kawal.transport.aggregate.StoredAggregate;

/** The timelines of all complaints; a projection that can be made anew. */
public interface Timelines {

    /** The timeline of this complaint, {@link Timeline#EMPTY} where no fact was heard yet. */
    Kept read(String complaintId);

    /**
     * Stores it together with the position of the fact that changed it.
     *
     * @throws id.kawal.transport.aggregate.StaleAggregate when another fact was heard since
     */
    void store(Kept read, Timeline next, Position heard);

    /** Notes that a fact was heard which changed nothing. */
    void note(String complaintId, Position heard);

    /** Forgets them all, the positions heard included. */
    void clear();

    /** A timeline as it was read. */
    record Kept(StoredAggregate stored, Timeline timeline) {}
}
