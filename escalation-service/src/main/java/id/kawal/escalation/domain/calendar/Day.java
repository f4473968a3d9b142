package id.kawal.escalation.domain.calendar;

import java.time.LocalDate;

/**
 * One line of an explanation.
 *
 * @param name of the holiday, else empty
 */
public record Day(LocalDate date, boolean counted, Reason reason, String name) {

    /** Why a day counts or does not. */
    public enum Reason {
        WORKING_DAY,
        WEEKEND,
        NATIONAL_HOLIDAY,
        COLLECTIVE_LEAVE,
        REGIONAL_DAY,
        /** Counted because the budget is one of calendar days. */
        EVERY_DAY_COUNTS
    }
}
