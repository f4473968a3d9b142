package id.kawal.intake.application;

import id.kawal.transport.Position;

/** All complaints, each with the facts it still owes the other services. */
public interface Complaints {

    /** The complaint with this id, {@link Dossier#absent} where there is none. */
    Dossier read(String complaintId);

    /**
     * Stores the new state and the facts it owes in one atomic write.
     *
     * @throws id.kawal.transport.aggregate.StaleAggregate when someone else stored it since it was
     *     read, or lodged under the same id
     * @throws id.kawal.transport.aggregate.OutboxFull when it owes too many facts already
     */
    void store(Dossier read, Filing filing);

    /** Notes that a fact without consequence was heard, so that the next one shows no hole. */
    void note(String complaintId, Position heard);
}
