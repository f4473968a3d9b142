package id.kawal.escalation.adapter.web;

import id.kawal.chassis.problem.RuleRefused;
import id.kawal.escalation.application.Registers;
import id.kawal.escalation.domain.calendar.Day;
import id.kawal.escalation.domain.clock.Basis;
import id.kawal.escalation.domain.clock.Classification;
import id.kawal.escalation.domain.clock.ClockKind;
import id.kawal.escalation.domain.clock.DeadlinePreview;
import id.kawal.escalation.domain.clock.NoPolicy;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** When a clock would end, day by day, and by what rule. */
@RestController
class PreviewsController {

    private final Registers registers;

    PreviewsController(Registers registers) {
        this.registers = registers;
    }

    record Preview(
            OffsetDateTime dueAt,
            boolean provisional,
            List<PreviewDay> days,
            String policy,
            String calendar,
            PreviewBasis basis) {}

    record PreviewDay(LocalDate date, boolean counted, String reason) {}

    record PreviewBasis(String kind, String text, String source, boolean verified) {}

    /**
     * Explains when a clock would end, and why then. Open to everyone; refused where no policy sets
     * this clock, or the region is unknown. Other programs rely on the shape of the answer.
     *
     * @param classification UNCLASSIFIED where left out
     * @param start an instant, or a local day of the region
     */
    @GetMapping("/api/v1/deadline-previews")
    Preview preview(
            @RequestParam String regionCode,
            @RequestParam(required = false) @Nullable String classification,
            @RequestParam String clock,
            @RequestParam String start) {
        if (!registers.knowsRegion(regionCode)) {
            throw RuleRefused.invalid("UNKNOWN_REGION", "regionCode");
        }
        var question =
                new DeadlinePreview.Question(
                        regionCode,
                        classification == null
                                ? Classification.UNCLASSIFIED
                                : oneOf(Classification.class, classification, "classification"),
                        oneOf(ClockKind.class, clock, "clock"),
                        instant(regionCode, start));
        try {
            return of(registers.preview(question));
        } catch (NoPolicy none) {
            throw RuleRefused.invalid("NO_POLICY", "clock");
        }
    }

    private static Preview of(DeadlinePreview preview) {
        return new Preview(
                preview.dueAt(),
                preview.provisional(),
                preview.days().stream().map(PreviewsController::of).toList(),
                preview.policy(),
                preview.calendar(),
                of(preview.basis()));
    }

    private static PreviewDay of(Day day) {
        return new PreviewDay(day.date(), day.counted(), day.reason().name());
    }

    private static PreviewBasis of(Basis basis) {
        return new PreviewBasis(
                basis.kind().name(), basis.text(), basis.source(), basis.verified());
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String name, String field) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException unknown) {
            throw RuleRefused.invalid("UNKNOWN_VALUE", field);
        }
    }

    /** Within a century of the calendars, so that no search for a date is endless. */
    private Instant instant(String regionCode, String text) {
        try {
            var instant =
                    text.contains("T")
                            ? OffsetDateTime.parse(text).toInstant()
                            : registers.startOf(regionCode, LocalDate.parse(text));
            var year = instant.atZone(java.time.ZoneOffset.UTC).getYear();
            if (year < 2000 || year > 2100) {
                throw RuleRefused.invalid("START_OUT_OF_RANGE", "start");
            }
            return instant;
        } catch (DateTimeException unreadable) {
            throw RuleRefused.invalid("START_UNREADABLE", "start");
        }
    }
}
