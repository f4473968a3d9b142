package id.kawal.sealed;

import id.kawal.transport.HealsByItself;
import org.jspecify.annotations.Nullable;

/**
 * Whether the subject's keys exist can not be told now: the key topic or the key store is out of
 * reach, or they are wrapped under a key-encryption key this service was not given yet. Never taken
 * for erased.
 */
public final class KeysNotHereYet extends HealsByItself {

    private final String code;

    public KeysNotHereYet(String message) {
        this(message, null);
    }

    public KeysNotHereYet(String message, @Nullable Throwable cause) {
        this(message, cause, "KEYS_NOT_HERE_YET");
    }

    private KeysNotHereYet(String message, @Nullable Throwable cause, String code) {
        super(message, cause);
        this.code = code;
    }

    /**
     * This service was not given a key-encryption key: only an operator heals that.
     *
     * @param id names the key, as in the key file
     */
    public static KeysNotHereYet withoutKek(String id) {
        return new KeysNotHereYet(
                "This service was not given the key " + id + " yet", null, "KEK_NOT_GIVEN " + id);
    }

    @Override
    public String code() {
        return code;
    }
}
