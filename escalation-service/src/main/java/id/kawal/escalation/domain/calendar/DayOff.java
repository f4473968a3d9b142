package id.kawal.escalation.domain.calendar;

import java.time.LocalDate;

/** A day of the week's working days on which offices stay closed, and by what. */
public record DayOff(LocalDate date, Kind kind, String name) {

    /** By whose decision a day is off. */
    public enum Kind {
        /** Libur nasional. */
        NATIONAL_HOLIDAY,
        /** Cuti bersama. */
        COLLECTIVE_LEAVE,
        /** A day that one region adds. */
        REGIONAL_DAY
    }
}
