package id.kawal.intake.adapter.web;

import id.kawal.events.Classification;
import id.kawal.intake.application.LodgingRequest;
import id.kawal.intake.domain.Complainant;
import id.kawal.intake.domain.Rule;
import id.kawal.intake.domain.Submission;
import id.kawal.intake.domain.Violation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form as it was filled in.
 *
 * @param draw drawn when the form was shown, so that sending it twice lodges once
 */
record LodgingForm(
        @Nullable String regionCode,
        @Nullable String title,
        @Nullable String text,
        @Nullable String place,
        @Nullable String occurredAt,
        @Nullable String classification,
        @Nullable String anonymous,
        @Nullable String confidential,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String draw) {

    static LodgingForm empty(String draw) {
        return new LodgingForm(
                null, null, null, null, null, null, null, null, null, null, null, draw);
    }

    LodgingRequest request(Locale language) {
        return new LodgingRequest(
                new Submission(
                        written(regionCode),
                        written(title),
                        written(text),
                        null,
                        given(place),
                        day().orElse(null),
                        isAnonymous(),
                        new Complainant(
                                given(name),
                                given(email),
                                given(phone),
                                language.getLanguage().equals("en") ? "en" : "id")),
                "WEB",
                classified(),
                isConfidential());
    }

    /** Public, as {@link #isConfidential()}: read by the template. */
    public boolean isAnonymous() {
        return "true".equals(anonymous);
    }

    public boolean isConfidential() {
        return "true".equals(confidential);
    }

    /** What only reading the form can find wrong. */
    List<Violation> unreadable() {
        return given(occurredAt) != null && day().isEmpty()
                ? List.of(new Violation("occurredAt", Rule.DATE_MALFORMED))
                : List.of();
    }

    /** Everything that was filled in: a form that was changed is another one. */
    String words() {
        return String.join(
                "\u0000",
                Stream.of(
                                regionCode,
                                title,
                                text,
                                place,
                                occurredAt,
                                classification,
                                anonymous,
                                confidential,
                                name,
                                email,
                                phone)
                        .map(LodgingForm::written)
                        .toList());
    }

    private Optional<LocalDate> day() {
        var given = given(occurredAt);
        try {
            return given == null ? Optional.empty() : Optional.of(LocalDate.parse(given));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private @Nullable Classification classified() {
        return Stream.of(Classification.values())
                .filter(known -> known.name().equals(classification))
                .findFirst()
                .orElse(null);
    }

    private static String written(@Nullable String field) {
        return field == null ? "" : Submission.normal(field);
    }

    private static @Nullable String given(@Nullable String field) {
        var written = written(field);
        return written.isEmpty() ? null : written;
    }

    /** That there is one, never what it says. */
    @Override
    public String toString() {
        return "LodgingForm[…]";
    }
}
