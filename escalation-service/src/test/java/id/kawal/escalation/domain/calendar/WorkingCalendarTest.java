package id.kawal.escalation.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawal.escalation.domain.Shipped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private static final WorkingCalendar WITA = Shipped.CALENDARS.of("63.02");
    private static final WorkingCalendar WIB = Shipped.CALENDARS.of("62.71");

    private static WorkingCalendar bare(Set<DayOfWeek> weekdays, Set<Integer> years) {
        return new WorkingCalendar(
                "bare", 1, ZoneId.of("Asia/Makassar"), weekdays, Map.of(), years);
    }

    private static Instant noon(LocalDate day) {
        return OffsetDateTime.parse(day + "T12:00:00+08:00").toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-27,  3, 2026-01-30",
        "2026-01-27,  5, 2026-02-03",
        "2026-01-27, 14, 2026-02-18",
        "2026-01-27, 60, 2026-05-04",
        "2026-03-13,  3, 2026-03-25",
        "2026-03-13,  5, 2026-03-27",
        "2026-03-13, 14, 2026-04-10",
        "2026-03-13, 60, 2026-06-24",
        "2026-05-08,  3, 2026-05-13",
        "2026-05-08,  5, 2026-05-19",
        "2026-05-08, 14, 2026-06-04",
        "2026-05-08, 60, 2026-08-10"
    })
    void a_working_day_deadline_of_2026_is_exact(LocalDate start, int days, LocalDate end) {
        assertThat(WITA.deadline(noon(start), Budget.workingDays(days)))
                .isEqualTo(new Deadline(OffsetDateTime.parse(end + "T23:59:59+08:00"), false));
    }

    @Test
    void the_year_2026_has_240_working_days() {
        var days =
                WITA.counted(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        BudgetUnit.WORKING_DAYS);

        assertThat(days).isEqualTo(240);
    }

    @Test
    void the_year_2026_has_17_national_holidays_and_8_days_of_collective_leave() {
        var kinds =
                WITA.daysOff().values().stream()
                        .filter(day -> day.date().getYear() == 2026)
                        .collect(Collectors.groupingBy(DayOff::kind, Collectors.counting()));

        assertThat(kinds)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                DayOff.Kind.NATIONAL_HOLIDAY, 17L,
                                DayOff.Kind.COLLECTIVE_LEAVE, 8L));
    }

    @Test
    void T13_a_complaint_lodged_on_a_sunday_has_its_first_day_on_monday() {
        assertThat(WITA.deadline(noon(LocalDate.of(2026, 2, 1)), Budget.workingDays(1)).dueAt())
                .isEqualTo("2026-02-02T23:59:59+08:00");
    }

    @Test
    void T13_a_complaint_lodged_on_a_holiday_has_its_first_day_on_the_next_working_day() {
        assertThat(WITA.deadline(noon(LocalDate.of(2026, 3, 19)), Budget.workingDays(1)).dueAt())
                .isEqualTo("2026-03-25T23:59:59+08:00");
    }

    @Test
    void T13_a_deadline_that_would_end_on_a_holiday_ends_on_the_next_working_day() {
        assertThat(WITA.deadline(noon(LocalDate.of(2026, 5, 13)), Budget.workingDays(1)).dueAt())
                .isEqualTo("2026-05-18T23:59:59+08:00");
    }

    @Test
    void T13_calendar_days_end_on_whatever_day_it_is() {
        assertThat(WITA.deadline(noon(LocalDate.of(2026, 3, 18)), Budget.calendarDays(3)))
                .isEqualTo(new Deadline(OffsetDateTime.parse("2026-03-21T23:59:59+08:00"), false));
    }

    @Test
    void T14_one_instant_is_two_local_days_in_wita_and_wib() {
        var justAfterMidnightInBanjarmasin = Instant.parse("2026-01-27T16:30:00Z");

        assertThat(WITA.deadline(justAfterMidnightInBanjarmasin, Budget.workingDays(1)).dueAt())
                .isEqualTo(OffsetDateTime.parse("2026-01-29T23:59:59+08:00"));
        assertThat(WIB.deadline(justAfterMidnightInBanjarmasin, Budget.workingDays(1)).dueAt())
                .isEqualTo(OffsetDateTime.parse("2026-01-28T23:59:59+07:00"));
    }

    @Test
    void T14_the_day_is_not_that_of_utc() {
        assertThat(WITA.dayOf(Instant.parse("2026-01-27T15:59:59Z"))).isEqualTo("2026-01-27");
        assertThat(WITA.dayOf(Instant.parse("2026-01-27T16:00:00Z"))).isEqualTo("2026-01-28");
        assertThat(WIB.dayOf(Instant.parse("2026-01-27T16:59:59Z"))).isEqualTo("2026-01-27");
        assertThat(WIB.dayOf(Instant.parse("2026-01-27T17:00:00Z"))).isEqualTo("2026-01-28");
    }

    @Test
    void a_deadline_has_passed_once_its_last_second_is_over() {
        assertThat(Deadline.passes(OffsetDateTime.parse("2026-01-28T23:59:59+08:00")))
                .isEqualTo("2026-01-28T16:00:00Z");
    }

    @Test
    void a_date_after_the_last_calendar_is_provisional() {
        assertThat(WITA.deadline(noon(LocalDate.of(2026, 12, 30)), Budget.workingDays(1)))
                .isEqualTo(new Deadline(OffsetDateTime.parse("2026-12-31T23:59:59+08:00"), false));
        assertThat(WITA.deadline(noon(LocalDate.of(2026, 12, 30)), Budget.workingDays(2)))
                .isEqualTo(new Deadline(OffsetDateTime.parse("2027-01-01T23:59:59+08:00"), true));
    }

    @Test
    void a_date_before_the_first_calendar_is_provisional() {
        assertThat(
                        WITA.deadline(noon(LocalDate.of(2022, 12, 29)), Budget.workingDays(1))
                                .provisional())
                .isTrue();
        assertThat(
                        WITA.deadline(noon(LocalDate.of(2022, 12, 31)), Budget.workingDays(1))
                                .provisional())
                .isFalse();
    }

    @Test
    void a_count_through_a_year_without_a_calendar_is_provisional() {
        var gap = bare(WorkingCalendar.FIVE_DAYS, Set.of(2024, 2026));

        assertThat(
                        gap.isProvisional(
                                LocalDate.of(2024, 12, 1),
                                LocalDate.of(2026, 1, 2),
                                BudgetUnit.WORKING_DAYS))
                .isTrue();
    }

    @Test
    void calendar_days_need_no_calendar() {
        assertThat(
                        WITA.deadline(noon(LocalDate.of(2026, 12, 30)), Budget.calendarDays(60))
                                .provisional())
                .isFalse();
    }

    @Test
    void T11_a_calendar_without_a_working_day_in_the_week_is_refused() {
        assertThatThrownBy(() -> bare(Set.of(), Set.of()))
                .hasMessage("bare has no working day in the week");
    }

    @Test
    void T11_a_calendar_without_a_working_day_in_a_year_is_refused() {
        var allYear =
                LocalDate.of(2026, 1, 1)
                        .datesUntil(LocalDate.of(2027, 1, 1))
                        .collect(
                                Collectors.toMap(
                                        day -> day,
                                        day ->
                                                new DayOff(
                                                        day,
                                                        DayOff.Kind.REGIONAL_DAY,
                                                        "closed for good")));

        assertThatThrownBy(() ->
                        new WorkingCalendar(
                                "closed",
                                1,
                                ZoneId.of("Asia/Makassar"),
                                WorkingCalendar.FIVE_DAYS,
                                allYear,
                                Set.of(2026)))
                .hasMessage("closed has no working day in 2026");
    }

    @Test
    void T11_a_search_ends_after_ten_years() {
        var mondays = bare(Set.of(DayOfWeek.MONDAY), Set.of());
        var monday = LocalDate.of(2026, 1, 5);

        assertThat(mondays.nth(monday, 522, BudgetUnit.WORKING_DAYS))
                .isEqualTo(monday.plusDays(3_647));
        assertThatThrownBy(() -> mondays.nth(monday, 523, BudgetUnit.WORKING_DAYS))
                .hasMessage("no such day within ten years of 2026-01-05");
    }

    @Test
    void T11_the_last_day_of_the_search_still_counts() {
        var everyDay = bare(Set.of(DayOfWeek.values()), Set.of());
        var day = LocalDate.of(2026, 1, 5);

        assertThat(everyDay.nth(day, 3_653, BudgetUnit.WORKING_DAYS)).isEqualTo("2036-01-05");
        assertThatThrownBy(() -> everyDay.nth(day, 3_654, BudgetUnit.WORKING_DAYS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_day_at_all_is_the_day_before() {
        assertThat(WITA.nth(LocalDate.of(2026, 1, 28), 0, BudgetUnit.WORKING_DAYS))
                .isEqualTo("2026-01-27");
    }

    @Test
    void working_days_before_skip_what_does_not_count() {
        assertThat(WITA.workingDaysBefore(LocalDate.of(2026, 3, 25), 1)).isEqualTo("2026-03-17");
        assertThat(WITA.workingDaysBefore(LocalDate.of(2026, 3, 25), 2)).isEqualTo("2026-03-16");
        assertThat(WITA.workingDaysBefore(LocalDate.of(2026, 3, 25), 0)).isEqualTo("2026-03-25");
    }

    @Test
    void counts_both_ends() {
        var friday = LocalDate.of(2026, 1, 30);

        assertThat(WITA.counted(friday, friday, BudgetUnit.WORKING_DAYS)).isEqualTo(1);
        assertThat(WITA.counted(friday, friday.plusDays(3), BudgetUnit.WORKING_DAYS)).isEqualTo(2);
        assertThat(WITA.counted(friday, friday.plusDays(3), BudgetUnit.CALENDAR_DAYS)).isEqualTo(4);
        assertThat(WITA.counted(friday, friday.minusDays(1), BudgetUnit.CALENDAR_DAYS)).isZero();
    }

    @Test
    void explains_every_day_and_what_moved_the_date() {
        assertThat(
                        WITA.explain(
                                LocalDate.of(2026, 3, 14),
                                LocalDate.of(2026, 3, 19),
                                BudgetUnit.WORKING_DAYS))
                .containsExactly(
                        day("2026-03-14", false, Day.Reason.WEEKEND, ""),
                        day("2026-03-15", false, Day.Reason.WEEKEND, ""),
                        day("2026-03-16", true, Day.Reason.WORKING_DAY, ""),
                        day("2026-03-17", true, Day.Reason.WORKING_DAY, ""),
                        day(
                                "2026-03-18",
                                false,
                                Day.Reason.COLLECTIVE_LEAVE,
                                "Cuti Bersama Hari Suci Nyepi"),
                        day("2026-03-19", false, Day.Reason.NATIONAL_HOLIDAY, "Hari Suci Nyepi"));
    }

    @Test
    void explains_a_day_of_one_region() {
        var anniversary = LocalDate.of(2026, 6, 2);
        var regional =
                new WorkingCalendar(
                        "kotabaru",
                        2,
                        ZoneId.of("Asia/Makassar"),
                        WorkingCalendar.FIVE_DAYS,
                        Map.of(
                                anniversary,
                                new DayOff(anniversary, DayOff.Kind.REGIONAL_DAY, "Hari Jadi")),
                        Set.of(2026));

        assertThat(regional.explain(anniversary, anniversary, BudgetUnit.WORKING_DAYS))
                .containsExactly(day("2026-06-02", false, Day.Reason.REGIONAL_DAY, "Hari Jadi"));
        assertThat(regional.ref()).isEqualTo("kotabaru@2");
    }

    @Test
    void explains_that_every_calendar_day_counts() {
        var nyepi = LocalDate.of(2026, 3, 19);

        assertThat(WITA.explain(nyepi, nyepi, BudgetUnit.CALENDAR_DAYS))
                .containsExactly(day("2026-03-19", true, Day.Reason.EVERY_DAY_COUNTS, ""));
    }

    private static Day day(String date, boolean counted, Day.Reason reason, String name) {
        return new Day(LocalDate.parse(date), counted, reason, name);
    }
}
