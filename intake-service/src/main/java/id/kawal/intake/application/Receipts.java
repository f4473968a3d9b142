package id.kawal.intake.application;

import id.kawal.intake.domain.Draw;
import id.kawal.intake.domain.SaltedHash;
import id.kawal.intake.domain.Submission;
import id.kawal.sealed.SealBroken;
import id.kawal.sealed.Signatures;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Gives out signed receipts, and says whether one is ours. The receipt alone holds the salt: once
 * the text is erased here, its hash tells nobody what it was.
 */
public final class Receipts {

    private static final String TYPE = "kawal-receipt+jws";

    /** The claims a verifier without connection looks for. */
    private static final String TEXT_SALT = "textSalt";

    private static final String TEXT_HASH = "textHash";

    private static final Pattern WHITESPACE =
            Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private final Signatures signatures;

    public Receipts(Signatures signatures) {
        this.signatures = signatures;
    }

    /** "This office took this complaint at this instant", verifiable offline. */
    String give(String reference, String regionCode, Instant receivedAt, Draw draw, String text) {
        var salt = draw.salt();
        return signatures.sign(
                TYPE,
                Map.of(
                        "reference",
                        reference,
                        "regionCode",
                        regionCode,
                        "receivedAt",
                        receivedAt.toString(),
                        TEXT_SALT,
                        salt,
                        TEXT_HASH,
                        SaltedHash.of(salt, text)));
    }

    /**
     * What a receipt says, or empty where we did not sign it as it stands. A mail or a print breaks
     * so long a line; no blank is ever part of a receipt.
     */
    public Optional<Receipt> verify(String jws) {
        try {
            var claims = signatures.verify(TYPE, WHITESPACE.matcher(jws).replaceAll(""));
            return Optional.of(
                    new Receipt(
                            String.valueOf(claims.get("reference")),
                            String.valueOf(claims.get("regionCode")),
                            Instant.parse(String.valueOf(claims.get("receivedAt"))),
                            String.valueOf(claims.get(TEXT_SALT)),
                            String.valueOf(claims.get(TEXT_HASH))));
        } catch (SealBroken notOurs) {
            return Optional.empty();
        }
    }

    /** What a receipt says. */
    public record Receipt(
            String reference,
            String regionCode,
            Instant receivedAt,
            String textSalt,
            String textHash) {

        /** Whether it was given for this text, as {@link Submission#normal} makes it. */
        public boolean isFor(String text) {
            return SaltedHash.of(textSalt, Submission.normal(text)).equals(textHash);
        }
    }
}
