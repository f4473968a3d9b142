package id.kawal.sealed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Proof in a receipt that this and no other text was taken. The salt stands in the receipt alone:
 * once the text is erased here, the hash tells nobody what it was.
 *
 * @param salt Base64url, 16 bytes
 * @param hash Base64url, SHA-256 over salt and text
 */
public record TextFingerprint(String salt, String hash) {

    private static final int SALT_BYTES = 16;

    /** The fingerprint of a text under a fresh salt. */
    public static TextFingerprint of(String text, SecureRandom chance) {
        var salt = new byte[SALT_BYTES];
        chance.nextBytes(salt);
        var written = Base64.getUrlEncoder().withoutPadding().encodeToString(salt);
        return new TextFingerprint(written, hash(written, text));
    }

    /** Whether it is the fingerprint of this text, compared in constant time. */
    public boolean matches(String text) {
        return MessageDigest.isEqual(hash(salt, text).getBytes(UTF_8), hash.getBytes(UTF_8));
    }

    private static String hash(String salt, String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Base64.getUrlDecoder().decode(salt));
            digest.update(text.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
