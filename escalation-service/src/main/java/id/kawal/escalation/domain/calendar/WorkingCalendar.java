package id.kawal.escalation.domain.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which days count in one time zone. The day after a start is day 1; a deadline is the last second
 * of its local day.
 *
 * @param weekdays on which offices work unless the day is off
 * @param daysOff national holidays, collective leave and regional days, by date
 * @param years for which the days off are known; a date that needs another one is provisional
 */
public record WorkingCalendar(
        String id,
        int version,
        ZoneId zone,
        Set<DayOfWeek> weekdays,
        Map<LocalDate, DayOff> daysOff,
        Set<Integer> years) {

    /** Monday to Friday: the five-day week of Indonesian offices. */
    public static final Set<DayOfWeek> FIVE_DAYS =
            Set.of(
                    DayOfWeek.MONDAY,
                    DayOfWeek.TUESDAY,
                    DayOfWeek.WEDNESDAY,
                    DayOfWeek.THURSDAY,
                    DayOfWeek.FRIDAY);

    /** A search for a date looks this many days ahead at most: ten years. */
    static final int HORIZON_IN_DAYS = 3_653;

    /**
     * Checks that there is something to count.
     *
     * @throws IllegalArgumentException if no day of the week, or no day of a year covered, is a
     *     working day: no deadline would ever come
     */
    public WorkingCalendar {
        weekdays = Set.copyOf(weekdays);
        daysOff = Map.copyOf(daysOff);
        years = Set.copyOf(years);
        if (weekdays.isEmpty()) {
            throw new IllegalArgumentException(id + " has no working day in the week");
        }
        for (var year : years) {
            if (workingDaysOf(year, weekdays, daysOff) == 0) {
                throw new IllegalArgumentException(id + " has no working day in " + year);
            }
        }
    }

    /** How it is named in the ledger and in answers. */
    public String ref() {
        return id + "@" + version;
    }

    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** The last second of a local day. */
    public OffsetDateTime endOf(LocalDate day) {
        return day.atTime(23, 59, 59).atZone(zone).toOffsetDateTime();
    }

    public boolean counts(LocalDate day, BudgetUnit unit) {
        return switch (unit) {
            case CALENDAR_DAYS -> true;
            case WORKING_DAYS -> isWorkingDay(day, weekdays, daysOff);
        };
    }

    /**
     * The n-th counted day on or after a day; the day before it for n = 0.
     *
     * @throws IllegalArgumentException if it lies more than ten years ahead
     */
    public LocalDate nth(LocalDate from, int n, BudgetUnit unit) {
        var day = from.minusDays(1);
        var horizon = from.plusDays(HORIZON_IN_DAYS);
        for (var left = n; left > 0; ) {
            day = day.plusDays(1);
            if (!day.isBefore(horizon)) {
                throw new IllegalArgumentException("no such day within ten years of " + from);
            }
            if (counts(day, unit)) {
                left--;
            }
        }
        return day;
    }

    /** The n-th working day before a day. */
    public LocalDate workingDaysBefore(LocalDate day, int n) {
        var found = day;
        for (var left = n; left > 0; ) {
            found = found.minusDays(1);
            if (counts(found, BudgetUnit.WORKING_DAYS)) {
                left--;
            }
        }
        return found;
    }

    /** How many days count from one day to another, both included. */
    public int counted(LocalDate from, LocalDate to, BudgetUnit unit) {
        var counted = 0;
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (counts(day, unit)) {
                counted++;
            }
        }
        return counted;
    }

    /** Whether counting these days needs a year that is not covered. */
    public boolean isProvisional(LocalDate from, LocalDate to, BudgetUnit unit) {
        return unit == BudgetUnit.WORKING_DAYS
                && !years.containsAll(
                        IntStream.rangeClosed(from.getYear(), to.getYear()).boxed().toList());
    }

    /** The end of a budget that starts at an instant. */
    public Deadline deadline(Instant start, Budget budget) {
        var first = dayOf(start).plusDays(1);
        var last = nth(first, budget.amount(), budget.unit());
        return new Deadline(endOf(last), isProvisional(first, last, budget.unit()));
    }

    /** Every day from one to another, both included, with the rule that counted it or not. */
    public List<Day> explain(LocalDate from, LocalDate to, BudgetUnit unit) {
        return from.datesUntil(to.plusDays(1)).map(day -> explain(day, unit)).toList();
    }

    private Day explain(LocalDate day, BudgetUnit unit) {
        var off = daysOff.get(day);
        return switch (unit) {
            case CALENDAR_DAYS -> new Day(day, true, Day.Reason.EVERY_DAY_COUNTS, "");
            case WORKING_DAYS -> {
                if (off != null) {
                    yield new Day(day, false, reason(off.kind()), off.name());
                }
                yield weekdays.contains(day.getDayOfWeek())
                        ? new Day(day, true, Day.Reason.WORKING_DAY, "")
                        : new Day(day, false, Day.Reason.WEEKEND, "");
            }
        };
    }

    private static Day.Reason reason(DayOff.Kind kind) {
        return switch (kind) {
            case NATIONAL_HOLIDAY -> Day.Reason.NATIONAL_HOLIDAY;
            case COLLECTIVE_LEAVE -> Day.Reason.COLLECTIVE_LEAVE;
            case REGIONAL_DAY -> Day.Reason.REGIONAL_DAY;
        };
    }

    private static long workingDaysOf(
            int year, Set<DayOfWeek> weekdays, Map<LocalDate, DayOff> daysOff) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> isWorkingDay(day, weekdays, daysOff))
                .count();
    }

    private static boolean isWorkingDay(
            LocalDate day, Set<DayOfWeek> weekdays, Map<LocalDate, DayOff> daysOff) {
        return weekdays.contains(day.getDayOfWeek()) && !daysOff.containsKey(day);
    }
}
