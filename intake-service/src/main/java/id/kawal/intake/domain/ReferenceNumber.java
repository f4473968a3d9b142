package id.kawal.intake.domain;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * The number a citizen writes down, for example {@code KWL-7F3K-9QTB-M}: 40 drawn bits and a check
 * character. It can not be guessed, and is worth nothing without the tracking secret.
 */
public record ReferenceNumber(String value) {

    private static final String PREFIX = "KWL";
    private static final String PREFIX_AS_READ = Crockford.normalise(PREFIX);
    private static final int CODE_LENGTH = 8;

    /**
     * Made of drawn bytes.
     *
     * @param randomness at least 5 drawn bytes
     */
    public static ReferenceNumber of(byte[] randomness) {
        return ofCode(Crockford.encode(randomness, CODE_LENGTH));
    }

    /** The number as a person wrote it, or empty where it is none: too short, or misspelt. */
    public static Optional<ReferenceNumber> parse(String written) {
        var normal = Crockford.normalise(written);
        var code =
                normal.startsWith(PREFIX_AS_READ) && normal.length() > CODE_LENGTH + 1
                        ? normal.substring(PREFIX_AS_READ.length())
                        : normal;
        if (code.length() != CODE_LENGTH + 1 || !Crockford.isCode(code)) {
            return Optional.empty();
        }
        var reference = ofCode(code.substring(0, CODE_LENGTH));
        return code.endsWith(reference.checkCharacter())
                ? Optional.of(reference)
                : Optional.empty();
    }

    private static ReferenceNumber ofCode(String code) {
        return new ReferenceNumber(
                PREFIX + "-" + Crockford.grouped(code) + "-" + Crockford.check(code));
    }

    private String checkCharacter() {
        return value.substring(value.length() - 1);
    }

    /**
     * The id of the complaint with this number. Derived, so that it is found by its primary key and
     * two complaints can not share a number.
     */
    public String complaintId() {
        return UUID.nameUUIDFromBytes(("reference:" + value).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
