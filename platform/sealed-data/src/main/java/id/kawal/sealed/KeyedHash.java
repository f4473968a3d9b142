package id.kawal.sealed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;

/**
 * Hashes what must be found or compared again but never read back: tracking secrets, idempotency
 * keys, NIK. HMAC-SHA-256 under the service's hashing key, so that a stolen database alone does not
 * let anyone try all sixteen-digit numbers.
 */
public final class KeyedHash {

    private final KeySource source;

    public KeyedHash(KeySource source) {
        this.source = source;
    }

    /**
     * The hash, Base64url without padding (43 characters).
     *
     * @param purpose keeps equal values of different use apart, for example {@code tracking-secret}
     */
    public String of(String purpose, String value) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(source.mac(Binding.of("hash", purpose, value)));
    }

    /** Whether the value has this hash, compared in constant time. */
    public boolean matches(String purpose, String value, String hash) {
        return MessageDigest.isEqual(of(purpose, value).getBytes(UTF_8), hash.getBytes(UTF_8));
    }
}
