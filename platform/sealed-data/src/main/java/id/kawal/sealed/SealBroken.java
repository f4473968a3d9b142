package id.kawal.sealed;

/** A sealed value was altered, or moved from another subject or field. */
public final class SealBroken extends RuntimeException {

    public SealBroken(String message) {
        super(message);
    }
}
