package id.kawal.escalation.domain.calendar;

/** What a budget counts. */
public enum BudgetUnit {
    /** Hari kerja: days on which offices work. */
    WORKING_DAYS,
    /** Hari kalender: every day. */
    CALENDAR_DAYS
}
