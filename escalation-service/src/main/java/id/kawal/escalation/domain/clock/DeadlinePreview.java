package id.kawal.escalation.domain.clock;

import id.kawal.escalation.domain.calendar.Calendars;
import id.kawal.escalation.domain.calendar.Day;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * When a clock that starts at an instant would end, day by day, and by what.
 *
 * @param provisional a year was needed for which there is no calendar yet
 * @param days every day after the start up to the end
 * @param policy id@version
 * @param calendar id@version
 */
public record DeadlinePreview(
        OffsetDateTime dueAt,
        boolean provisional,
        List<Day> days,
        String policy,
        String calendar,
        Basis basis) {

    public DeadlinePreview {
        days = List.copyOf(days);
    }

    /** What is asked. */
    public record Question(
            String region, Classification classification, ClockKind clock, Instant start) {}

    /**
     * Answers.
     *
     * @throws IllegalArgumentException if the region is unknown
     * @throws NoPolicy if nobody has said how long this clock takes
     */
    public static DeadlinePreview of(Question asked, Policies policies, Calendars calendars) {
        var calendar = calendars.of(asked.region());
        var startDay = calendar.dayOf(asked.start());
        var terms = policies.terms(asked.clock(), asked.region(), asked.classification(), startDay);
        var deadline = calendar.deadline(asked.start(), terms.budget());
        return new DeadlinePreview(
                deadline.dueAt(),
                deadline.provisional(),
                calendar.explain(
                        startDay.plusDays(1),
                        deadline.dueAt().toLocalDate(),
                        terms.budget().unit()),
                terms.policy(),
                calendar.ref(),
                terms.basis());
    }
}
