package id.kawal.transport.aggregate;

import id.kawal.transport.HealsByItself;

/** The aggregate owes as many facts as one document may: HTTP answers 503, a consumer waits. */
public final class OutboxFull extends HealsByItself {

    public OutboxFull(String collection, String id) {
        super(collection + "/" + id + " owes too many facts");
    }
}
