package id.kawal.transport.aggregate;

/** Where a write leaves word that something is owed. Never blocks and never fails. */
public interface Handover {

    /** The write took the lease itself: the relay can send at once. */
    void leased(Outbox outbox, OwedDocument document);

    /** More is owed by a document that owed something before. */
    void owed(Outbox outbox, String id);
}
