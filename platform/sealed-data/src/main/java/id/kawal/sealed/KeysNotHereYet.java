package id.kawal.sealed;

import id.kawal.transport.HealsByItself;
import org.jspecify.annotations.Nullable;

/**
 * Whether the subject's keys exist can not be told now: the key topic or the key store is out of
 * reach, or they are wrapped under a key-encryption key this service was not given yet. Never taken
 * for erased.
 */
public final class KeysNotHereYet extends HealsByItself {

    public KeysNotHereYet(String message) {
        super(message);
    }

    public KeysNotHereYet(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
