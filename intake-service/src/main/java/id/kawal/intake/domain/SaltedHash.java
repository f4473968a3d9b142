package id.kawal.intake.domain;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Proves later which text was taken, without telling the text. */
public final class SaltedHash {

    private SaltedHash() {}

    /**
     * SHA-256 over the salt's bytes and the text, Base64url without padding.
     *
     * @param salt Base64url
     */
    public static String of(String salt, String text) {
        var hash =
                Sha256.of(
                        Base64.getUrlDecoder().decode(salt), text.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
