package id.kawal.escalation.domain.clock;

import java.time.LocalDate;

/**
 * By what the clocks of one kind of a case run that started on one day: found when the first of
 * them started, and kept with the case from then on. A policy edited or a calendar shipped later
 * moves no clock by itself.
 *
 * @param classification of the complaint by then
 * @param day the local day of the start
 * @param calendar id@version
 */
public record Footing(
        ClockKind kind,
        Classification classification,
        LocalDate day,
        Terms terms,
        String calendar) {

    /** Whether it is what such a clock runs by. */
    public boolean isOf(ClockKind asked, Classification of, LocalDate on) {
        return kind == asked && classification == of && day.equals(on);
    }
}
