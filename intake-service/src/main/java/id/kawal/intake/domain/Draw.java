package id.kawal.intake.domain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * The chance one lodging needs, drawn before anything is stored: whoever keeps it can lodge again
 * after a crash and gets the same number, secret and receipt.
 */
public final class Draw {

    /** Bytes of chance in a draw. */
    public static final int LENGTH = 32;

    private static final int SALT_LENGTH = 16;

    private final byte[] seed;

    private Draw(byte[] seed) {
        this.seed = seed;
    }

    /**
     * A draw from so many drawn bytes.
     *
     * @throws IllegalArgumentException for less chance than {@link #LENGTH}
     */
    public static Draw of(byte[] seed) {
        if (seed.length < LENGTH) {
            throw new IllegalArgumentException("a draw needs " + LENGTH + " bytes");
        }
        return new Draw(seed.clone());
    }

    /** As {@link #text()} wrote it. */
    public static Draw parse(String text) {
        return of(Base64.getUrlDecoder().decode(text));
    }

    /**
     * The same chance for the same words, other chance for others: a form sent twice lodges once,
     * and one that was changed before it was sent again lodges anew.
     */
    public Draw boundTo(String words) {
        return new Draw(Sha256.of(seed, words.getBytes(StandardCharsets.UTF_8)));
    }

    /** To be kept sealed: the secret follows from it. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seed);
    }

    /**
     * The reference number to try.
     *
     * @param attempt from 0; another one where the number before is somebody else's
     */
    public ReferenceNumber reference(int attempt) {
        return ReferenceNumber.of(derive("reference:" + attempt));
    }

    public TrackingSecret secret() {
        return TrackingSecret.of(derive("secret"));
    }

    /** Salt of the receipt's hash. */
    public String salt() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(derive("salt"), SALT_LENGTH));
    }

    private byte[] derive(String purpose) {
        return Sha256.of(seed, purpose.getBytes(StandardCharsets.UTF_8));
    }
}
