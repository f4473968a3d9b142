package id.kawal.sealed;

import id.kawal.events.ComplaintErased;
import id.kawal.transport.aggregate.OwedRecord;

/** What each service does about {@code complaint.erased}. */
public final class Erasure {

    private final ComplaintKeys keys;

    public Erasure(ComplaintKeys keys) {
        this.keys = keys;
    }

    /**
     * Deletes this service's copy of the complaint's keys; a repeat changes nothing. To be called
     * by the handler of every service, whatever became of the tombstone.
     */
    public void heard(ComplaintErased fact) {
        keys.erase(fact.complaintId());
    }

    /** What intake owes before {@code complaint.erased}: the keys go from the topic, too. */
    public static OwedRecord tombstone(String complaintId) {
        return new OwedRecord(ComplaintKeys.TOPIC, complaintId, null);
    }
}
