package id.kawal.escalation.domain.clock;

import id.kawal.escalation.domain.calendar.BudgetUnit;
import id.kawal.escalation.domain.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the points of a budget fall in time: the k-th day of the budget is the (k - consumed)-th
 * counted day from the first one that may count.
 */
record Axis(WorkingCalendar calendar, Terms terms, int consumed, LocalDate countFrom) {

    LocalDate dueDay() {
        return dayOf(terms.budget().amount());
    }

    boolean isProvisional() {
        return calendar.isProvisional(countFrom, dueDay(), terms.budget().unit());
    }

    /** The marks that had passed, then those that follow. No warning follows the deadline. */
    List<Mark> marks(List<Mark> passed, LocalDate startDay) {
        var marks = new ArrayList<>(passed);
        var codes = passed.stream().map(Mark::code).toList();
        if (!codes.contains(Mark.Due.CODE)) {
            warnings(startDay).stream()
                    .filter(warning -> !codes.contains(warning.code()))
                    .forEach(marks::add);
            marks.add(new Mark.Due(calendar.endOf(dueDay())));
        }
        terms.ladder().rungs().stream()
                .map(rung -> new Mark.Step(rung, calendar.endOf(dayAfter(rung.after()))))
                .filter(step -> !codes.contains(step.code()))
                .forEach(marks::add);
        return marks;
    }

    /** One warning a day is enough: of two that fall together the later of the list is kept. */
    private List<Mark.Warning> warnings(LocalDate startDay) {
        var warnings = new ArrayList<Mark.Warning>();
        for (var point : terms.warnings()) {
            var day = dayOf(point);
            if (day.isAfter(startDay)) {
                var at = calendar.endOf(day);
                warnings.removeIf(other -> other.at().equals(at));
                warnings.add(new Mark.Warning(point, at));
            }
        }
        return warnings;
    }

    private LocalDate dayOf(WarningPoint point) {
        return switch (point) {
            case WarningPoint.Share(var percent) -> dayOf(terms.budget().amount() * percent / 100);
            case WarningPoint.OneWorkingDay() -> calendar.workingDaysBefore(dueDay(), 1);
        };
    }

    /** Rungs count working days, whatever the budget counts. */
    private LocalDate dayAfter(int workingDays) {
        return switch (terms.budget().unit()) {
            case WORKING_DAYS -> dayOf(terms.budget().amount() + workingDays);
            case CALENDAR_DAYS ->
                    calendar.nth(dueDay().plusDays(1), workingDays, BudgetUnit.WORKING_DAYS);
        };
    }

    private LocalDate dayOf(int position) {
        return calendar.nth(countFrom, Math.max(0, position - consumed), terms.budget().unit());
    }
}
