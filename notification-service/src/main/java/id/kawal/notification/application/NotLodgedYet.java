package id.kawal.notification.application;

/** A fact about a complaint came before the one that lodged or imported it. */
public final class NotLodgedYet extends RuntimeException {

    public NotLodgedYet(String complaintId) {
        super("nothing was heard yet of how complaint " + complaintId + " came to us");
    }
}
