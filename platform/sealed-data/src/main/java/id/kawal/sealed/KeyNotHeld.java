package id.kawal.sealed;

/** This service holds no key-encryption key of that kind. */
public final class KeyNotHeld extends RuntimeException {

    public KeyNotHeld(String message) {
        super(message);
    }
}
