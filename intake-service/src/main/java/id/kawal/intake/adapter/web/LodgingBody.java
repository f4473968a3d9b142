package id.kawal.intake.adapter.web;

import id.kawal.chassis.problem.RuleRefused;
import id.kawal.events.Classification;
import id.kawal.intake.application.LodgingRequest;
import id.kawal.intake.application.Regions;
import id.kawal.intake.domain.Complainant;
import id.kawal.intake.domain.Submission;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/v1/complaints}.
 *
 * @param occurredAt a day, or an instant with offset
 */
record LodgingBody(
        @Nullable String regionCode,
        @Nullable String title,
        @Nullable String text,
        @Nullable Classification classification,
        @Nullable String category,
        @Nullable String place,
        @Nullable String occurredAt,
        @Nullable Boolean anonymous,
        @Nullable Boolean confidential,
        @Nullable ComplainantBody complainant) {

    record ComplainantBody(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String language) {}

    LodgingRequest request(String channel, Regions regions) {
        var submission =
                new Submission(
                        regionCode == null ? "" : regionCode,
                        title == null ? "" : Submission.normal(title),
                        text == null ? "" : Submission.normal(text),
                        category,
                        place,
                        occurredOn(regions),
                        Boolean.TRUE.equals(anonymous),
                        who());
        return new LodgingRequest(
                submission, channel, classification, Boolean.TRUE.equals(confidential));
    }

    private Complainant who() {
        var given = complainant == null ? new ComplainantBody(null, null, null, null) : complainant;
        return new Complainant(
                given.name(),
                given.email(),
                given.phone(),
                given.language() == null ? "id" : given.language());
    }

    private @Nullable LocalDate occurredOn(Regions regions) {
        if (occurredAt == null) {
            return null;
        }
        try {
            return occurredAt.length() <= 10
                    ? LocalDate.parse(occurredAt)
                    : localDay(OffsetDateTime.parse(occurredAt), regions);
        } catch (DateTimeException unreadable) {
            throw RuleRefused.invalid("DATE_MALFORMED", "occurredAt");
        }
    }

    private LocalDate localDay(OffsetDateTime instant, Regions regions) {
        return regions.find(regionCode)
                .map(region -> instant.atZoneSameInstant(region.zone()).toLocalDate())
                .orElse(instant.toLocalDate());
    }

    /** That there is one, never what it says. */
    @Override
    public String toString() {
        return "LodgingBody[…]";
    }
}
