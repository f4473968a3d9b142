package id.kawal.transport.aggregate;

import id.kawal.transport.HealsByItself;

/** Someone else stored this aggregate since it was read: read again and decide again. */
public final class StaleAggregate extends HealsByItself {

    public StaleAggregate(String collection, String id) {
        super(collection + "/" + id + " was stored by someone else since it was read");
    }
}
