package id.kawal.escalation.domain.calendar;

/**
 * How many days a clock has.
 *
 * @param amount 0 means the day of the start itself; at most {@value #MOST}, so that no search for
 *     a date is endless
 */
public record Budget(int amount, BudgetUnit unit) {

    /** Two working years; every budget known is a tenth of it. */
    public static final int MOST = 500;

    public Budget {
        if (amount < 0 || amount > MOST) {
            throw new IllegalArgumentException("a budget is 0 to " + MOST + " days: " + amount);
        }
    }

    public static Budget workingDays(int amount) {
        return new Budget(amount, BudgetUnit.WORKING_DAYS);
    }

    public static Budget calendarDays(int amount) {
        return new Budget(amount, BudgetUnit.CALENDAR_DAYS);
    }
}
