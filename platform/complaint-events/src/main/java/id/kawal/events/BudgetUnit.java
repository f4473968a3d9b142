package id.kawal.events;

/** What a budget counts. */
public enum BudgetUnit {
    /** Hari kerja. */
    WORKING_DAYS,
    /** Hari kalender. */
    CALENDAR_DAYS
}
