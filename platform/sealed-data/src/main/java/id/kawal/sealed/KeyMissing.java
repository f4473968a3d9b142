package id.kawal.sealed;

/** The subject has no keys. */
public final class KeyMissing extends RuntimeException {

    public KeyMissing(String message) {
        super(message);
    }
}
