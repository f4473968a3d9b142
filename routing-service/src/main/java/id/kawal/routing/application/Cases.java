package id.kawal.routing.application;

import id.kawal.events.ComplaintEvent;
import id.kawal.transport.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All cases, one document each. */
public interface Cases {

    /** The case of this complaint, or an unopened one. */
    StoredCase read(String complaintId);

    /**
     * Stores the next state, the facts it owes and the position of the fact it answers, in one
     * write.
     *
     * @throws id.kawal.transport.aggregate.StaleAggregate when someone else stored it since
     */
    void store(
            StoredCase read, CaseRecord next, List<ComplaintEvent> facts, @Nullable Position heard);

    /** Notes that a fact without consequence was heard. */
    void note(String complaintId, Position heard);
}
