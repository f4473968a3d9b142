package id.kawal.intake.application;

import id.kawal.events.ImportMode;
import id.kawal.events.SealedValue;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a complaint beside its state; everything personal is sealed.
 *
 * @param secretHash null for a report that was taken over: nobody has its secret
 * @param language of the complainant: {@code id} or {@code en}
 * @param sealed by field, for example {@code complaint.text}; empty once erased
 * @param origin null where it was lodged here
 */
public record Particulars(
        String reference,
        String regionCode,
        Instant receivedAt,
        @Nullable String secretHash,
        String language,
        Map<String, SealedValue> sealed,
        @Nullable Origin origin) {

    public static final String TITLE = "complaint.title";
    public static final String TEXT = "complaint.text";
    public static final String PLACE = "complaint.place";
    public static final String NAME = "complainant.name";
    public static final String EMAIL = "complainant.email";
    public static final String PHONE = "complainant.phone";

    public Particulars {
        sealed = Map.copyOf(sealed);
    }

    /** Where a report was taken over from. */
    public record Origin(String trackingId, ImportMode mode) {}

    /** The title, which every complaint has until it is erased. */
    public SealedValue sealedTitle() {
        return always(TITLE);
    }

    /** The text, which every complaint has until it is erased. */
    public SealedValue sealedText() {
        return always(TEXT);
    }

    private SealedValue always(String field) {
        var value = sealed.get(field);
        if (value == null) {
            throw new IllegalStateException(field + " is not here");
        }
        return value;
    }

    Particulars erased() {
        return new Particulars(reference, regionCode, receivedAt, null, language, Map.of(), origin);
    }
}
