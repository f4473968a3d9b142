package id.kawal.intake.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What only the complainant knows: 80 drawn bits, shown once, kept as a hash. With so many bits a
 * plain hash bound to the complaint is enough; there is nothing to guess from.
 */
public record TrackingSecret(String value) {

    private static final int CODE_LENGTH = 16;

    /**
     * Made of drawn bytes.
     *
     * @param randomness at least 10 drawn bytes
     */
    public static TrackingSecret of(byte[] randomness) {
        return new TrackingSecret(Crockford.grouped(Crockford.encode(randomness, CODE_LENGTH)));
    }

    /** What is stored of it. */
    public String hash(String complaintId) {
        var bound = complaintId + ":" + Crockford.normalise(value);
        return HexFormat.of().formatHex(Sha256.of(bound.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether this is the secret whose hash was stored; takes as long for a wrong one. */
    public boolean matches(String complaintId, String storedHash) {
        return MessageDigest.isEqual(
                hash(complaintId).getBytes(StandardCharsets.UTF_8),
                storedHash.getBytes(StandardCharsets.UTF_8));
    }

    /** Shows that there is one, never which. */
    @Override
    public String toString() {
        return "TrackingSecret[…]";
    }
}
