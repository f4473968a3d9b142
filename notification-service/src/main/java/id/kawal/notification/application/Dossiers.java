package id.kawal.notification.application;

import id.kawal.notification.domain.dossier.Dossier;
import id.kawal.notification.domain.notice.Channel;
import id.kawal.transport.Position;
import java.time.Instant;
import java.util.List;

/** What is kept per complaint, one document each, with the positions heard. */
public interface Dossiers {

    /** The dossier of this complaint, a blank one where nothing was heard of it yet. */
    StoredDossier read(String complaintId, String regionCode);

    /**
     * Stores a dossier together with the position of the fact that changed it.
     *
     * @throws id.kawal.transport.aggregate.StaleAggregate when someone else stored it since
     */
    void store(StoredDossier read, Dossier next, Position heard);

    /** Notes that a fact was heard that changed nothing. */
    void note(String complaintId, Position heard);

    /**
     * Does something as soon as what was stored of a dossier is there for everybody to read: at
     * once, where it is; never, where it can not be stored and the fact comes again.
     */
    default void onceStored(String complaintId, Runnable task) {
        task.run();
    }

    /**
     * Forgets what facts made of all dossiers and that they were heard, so that they can be heard
     * once more; remembers how far they were told, and which channels failed. May be called twice.
     */
    void startOver();

    /**
     * Stores that a channel to the citizen failed.
     *
     * @throws id.kawal.transport.aggregate.StaleAggregate when someone else stored it since
     */
    void storeUnreached(StoredDossier read, Dossier next);

    /**
     * Stores that every channel to the citizen failed, and owes {@code citizen.unreachable} with
     * it.
     *
     * @throws id.kawal.transport.aggregate.StaleAggregate when someone else stored it since
     */
    void storeUnreachable(StoredDossier read, Dossier next, List<Channel> tried, Instant at);
}
