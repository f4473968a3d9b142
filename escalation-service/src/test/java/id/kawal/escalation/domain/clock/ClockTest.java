package id.kawal.escalation.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.escalation.domain.Shipped;
import id.kawal.escalation.domain.calendar.Budget;
import id.kawal.escalation.domain.calendar.WorkingCalendar;
import id.kawal.escalation.domain.ladder.Ladder;
import id.kawal.escalation.domain.ladder.Rung;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClockTest {

    private static final WorkingCalendar CALENDAR = Shipped.CALENDARS.of("63.02");

    /** A Friday: day 1 is Monday the 12th, day 5 is Monday the 19th, for the 16th is a holiday. */
    private static final Instant START = at("2026-01-09T10:00");

    private static final Clock FIRST_RESPONSE = started(ClockKind.FIRST_RESPONSE);

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+08:00").toInstant();
    }

    private static OffsetDateTime endOf(String day) {
        return OffsetDateTime.parse(day + "T23:59:59+08:00");
    }

    private static Terms terms(ClockKind kind, Classification classification) {
        return Shipped.POLICIES.terms(kind, "63.02", classification, LocalDate.of(2026, 1, 9));
    }

    private static Clock started(ClockKind kind) {
        return Clock.started(1, terms(kind, Classification.SERVICE_COMPLAINT), START, CALENDAR);
    }

    private static List<String> marks(Clock clock) {
        return clock.marks().stream()
                .map(mark -> mark.code() + " " + mark.at().toLocalDate())
                .toList();
    }

    private static Clock suspended(Clock clock, String local) {
        return clock.suspended(at(local), ClockState.Reason.ANSWERED, CALENDAR);
    }

    private static Clock resumed(Clock clock, String local) {
        return clock.resumed(at(local), CALENDAR);
    }

    @Nested
    class Started {

        @Test
        void ends_with_the_last_second_of_its_last_day() {
            assertThat(FIRST_RESPONSE.dueAt()).isEqualTo(endOf("2026-01-19"));
            assertThat(FIRST_RESPONSE.provisional()).isFalse();
            assertThat(FIRST_RESPONSE.state())
                    .isEqualTo(new ClockState.Running(0, LocalDate.of(2026, 1, 10)));
            assertThat(FIRST_RESPONSE.calendar()).isEqualTo("nasional@1");
            assertThat(FIRST_RESPONSE.inherited()).isEmpty();
        }

        @Test
        void warns_at_the_shares_and_one_day_before_then_climbs() {
            assertThat(marks(started(ClockKind.RESOLUTION)))
                    .containsExactly(
                            "PERCENT_50 2026-01-21",
                            "PERCENT_80 2026-01-27",
                            "ONE_WORKING_DAY 2026-01-29",
                            "DUE 2026-01-30",
                            "HEAD_OF_OPD 2026-01-30",
                            "INSPEKTORAT_AND_SEKDA 2026-02-03",
                            "HEAD_OF_REGION 2026-02-04",
                            "REFERRAL 2026-02-06");
        }

        @Test
        void warns_once_where_two_warnings_fall_on_one_day() {
            assertThat(marks(FIRST_RESPONSE))
                    .containsExactly(
                            "PERCENT_50 2026-01-13",
                            "ONE_WORKING_DAY 2026-01-15",
                            "DUE 2026-01-19",
                            "HEAD_OF_OPD 2026-01-19",
                            "INSPEKTORAT_AND_SEKDA 2026-01-21");
        }

        @Test
        void T15_gives_no_warning_that_would_lie_before_its_first_day() {
            var oneDay =
                    new Terms(
                            ClockKind.VERIFICATION,
                            Budget.workingDays(1),
                            terms(ClockKind.VERIFICATION, Classification.ASPIRATION).basis(),
                            List.of(new WarningPoint.Share(50), new WarningPoint.OneWorkingDay()),
                            Ladder.NONE,
                            "p@1");

            assertThat(marks(Clock.started(1, oneDay, START, CALENDAR)))
                    .containsExactly("DUE 2026-01-12");
        }

        @Test
        void in_calendar_days_climbs_in_working_days_all_the_same() {
            var terms =
                    new Terms(
                            ClockKind.CITIZEN,
                            Budget.calendarDays(7),
                            terms(ClockKind.CITIZEN, Classification.ASPIRATION).basis(),
                            List.of(new WarningPoint.OneWorkingDay()),
                            new Ladder(
                                    List.of(
                                            new Rung(Rung.Name.HEAD_OF_REGION, 0),
                                            new Rung(Rung.Name.SEKDA, 1))),
                            "p@1");

            assertThat(marks(Clock.started(1, terms, START, CALENDAR)))
                    .containsExactly(
                            "ONE_WORKING_DAY 2026-01-15",
                            "DUE 2026-01-16",
                            "HEAD_OF_REGION 2026-01-16",
                            "SEKDA 2026-01-19");
        }

        @Test
        void says_so_when_its_end_needs_a_year_without_a_calendar() {
            var late =
                    Clock.started(
                            1,
                            terms(ClockKind.FIRST_RESPONSE, Classification.ASPIRATION),
                            at("2026-12-30T10:00"),
                            CALENDAR);

            assertThat(late.provisional()).isTrue();
        }

        @Test
        void is_overdue_once_its_last_second_is_over() {
            assertThat(FIRST_RESPONSE.isOverdue(at("2026-01-20T00:00"))).isTrue();
            assertThat(FIRST_RESPONSE.isOverdue(at("2026-01-20T00:00").minusMillis(1))).isFalse();
        }
    }

    @Nested
    class Suspended {

        private final Clock still = suspended(FIRST_RESPONSE, "2026-01-14T09:00");

        @Test
        void keeps_what_had_passed_and_what_is_left() {
            assertThat(still.state())
                    .isEqualTo(
                            new ClockState.Suspended(
                                    new ClockState.Rest(3, LocalDate.of(2026, 1, 15)),
                                    at("2026-01-14T09:00"),
                                    ClockState.Reason.ANSWERED));
            assertThat(marks(still)).containsExactly("PERCENT_50 2026-01-13");
            assertThat(still.dueAt()).isEqualTo(endOf("2026-01-19"));
        }

        @Test
        void T9_is_never_overdue() {
            assertThat(still.isOverdue(at("2026-03-01T00:00"))).isFalse();
        }

        @Test
        void may_still_be_met_but_does_not_run() {
            assertThat(still.isOpen()).isTrue();
            assertThat(still.isRunning()).isFalse();
        }

        @Test
        void is_not_suspended_twice() {
            assertThat(suspended(still, "2026-01-15T09:00")).isSameAs(still);
        }
    }

    @Nested
    class Resumed {

        @Test
        void T7_a_pause_over_a_weekend_adds_nothing() {
            var clock = suspended(started(ClockKind.RESOLUTION), "2026-01-23T16:00");

            assertThat(resumed(clock, "2026-01-26T08:00").dueAt()).isEqualTo(endOf("2026-01-30"));
        }

        @Test
        void T7_a_pause_within_one_day_adds_nothing() {
            var clock = suspended(FIRST_RESPONSE, "2026-01-14T09:00");

            assertThat(resumed(clock, "2026-01-14T10:00"))
                    .isEqualTo(
                            new Clock(
                                    1,
                                    FIRST_RESPONSE.terms(),
                                    START,
                                    "nasional@1",
                                    new ClockState.Running(3, LocalDate.of(2026, 1, 15)),
                                    FIRST_RESPONSE.marks(),
                                    FIRST_RESPONSE.inherited(),
                                    endOf("2026-01-19"),
                                    false));
        }

        @Test
        void T7_a_long_pause_gives_back_every_day_that_lies_wholly_inside_it() {
            var clock = suspended(FIRST_RESPONSE, "2026-01-14T09:00");

            assertThat(resumed(clock, "2026-01-22T09:00").dueAt()).isEqualTo(endOf("2026-01-23"));
        }

        @Test
        void T7_on_its_last_day_has_the_day_on_which_it_goes_on() {
            var clock = suspended(FIRST_RESPONSE, "2026-01-19T20:00");

            assertThat(resumed(clock, "2026-01-22T09:00").dueAt()).isEqualTo(endOf("2026-01-22"));
            assertThat(resumed(clock, "2026-01-24T09:00").dueAt()).isEqualTo(endOf("2026-01-26"));
            assertThat(resumed(clock, "2026-01-19T21:00").dueAt()).isEqualTo(endOf("2026-01-19"));
        }

        @Test
        void uses_no_day_up_twice_when_it_pauses_again() {
            var clock =
                    suspended(
                            resumed(
                                    suspended(FIRST_RESPONSE, "2026-01-13T09:00"),
                                    "2026-01-13T10:00"),
                            "2026-01-13T11:00");

            assertThat(resumed(clock, "2026-01-15T09:00").dueAt()).isEqualTo(endOf("2026-01-20"));
        }

        @Test
        void gives_no_warning_twice_and_none_it_missed_is_lost() {
            var clock = resumed(suspended(FIRST_RESPONSE, "2026-01-13T09:00"), "2026-01-20T09:00");

            assertThat(marks(clock))
                    .containsExactly(
                            "PERCENT_50 2026-01-19",
                            "ONE_WORKING_DAY 2026-01-21",
                            "DUE 2026-01-22",
                            "HEAD_OF_OPD 2026-01-22",
                            "INSPEKTORAT_AND_SEKDA 2026-01-26");
        }

        @Test
        void after_its_deadline_the_rungs_stood_still_and_the_deadline_stays_missed() {
            var clock = resumed(suspended(FIRST_RESPONSE, "2026-01-20T09:00"), "2026-02-05T09:00");

            assertThat(clock.dueAt()).isEqualTo(endOf("2026-01-19"));
            assertThat(marks(clock))
                    .containsExactly(
                            "PERCENT_50 2026-01-13",
                            "ONE_WORKING_DAY 2026-01-15",
                            "DUE 2026-01-19",
                            "HEAD_OF_OPD 2026-01-19",
                            "INSPEKTORAT_AND_SEKDA 2026-02-05");
        }

        @Test
        void on_the_day_of_a_rung_reaches_it_on_the_day_on_which_it_goes_on() {
            var clock = resumed(suspended(FIRST_RESPONSE, "2026-01-21T09:00"), "2026-02-05T09:00");

            assertThat(marks(clock)).endsWith("INSPEKTORAT_AND_SEKDA 2026-02-05");
        }

        @Test
        void stays_provisional_and_may_become_so() {
            var clock = resumed(suspended(FIRST_RESPONSE, "2026-01-14T09:00"), "2026-12-31T09:00");

            assertThat(clock.provisional()).isTrue();
            assertThat(
                            resumed(suspended(clock, "2026-12-31T10:00"), "2026-12-31T11:00")
                                    .provisional())
                    .isTrue();
        }

        @Test
        void a_running_clock_is_left_as_it_is() {
            assertThat(resumed(FIRST_RESPONSE, "2026-01-14T09:00")).isSameAs(FIRST_RESPONSE);
        }
    }

    @Nested
    class Met {

        private Clock met(String local) {
            return FIRST_RESPONSE.met(at(local), ClockState.Source.HERE, CALENDAR);
        }

        @Test
        void in_its_last_second_is_in_time() {
            var lastInstant = at("2026-01-20T00:00").minusMillis(1);

            assertThat(FIRST_RESPONSE.met(lastInstant, ClockState.Source.HERE, CALENDAR).state())
                    .isEqualTo(
                            new ClockState.Met(
                                    new ClockState.Rest(4, LocalDate.of(2026, 1, 19)),
                                    lastInstant,
                                    false,
                                    ClockState.Source.HERE));
        }

        @Test
        void after_its_last_second_is_late_and_keeps_the_missed_deadline() {
            var late = met("2026-01-20T00:00");

            assertThat(late.state())
                    .isEqualTo(
                            new ClockState.Met(
                                    new ClockState.Rest(6, LocalDate.of(2026, 1, 21)),
                                    at("2026-01-20T00:00"),
                                    true,
                                    ClockState.Source.HERE));
            assertThat(marks(late)).endsWith("DUE 2026-01-19", "HEAD_OF_OPD 2026-01-19");
        }

        @Test
        void is_not_open() {
            assertThat(met("2026-01-13T09:00").isOpen()).isFalse();
        }

        @Test
        void while_it_stood_still_keeps_what_was_left_then() {
            var clock =
                    suspended(FIRST_RESPONSE, "2026-01-13T09:00")
                            .met(at("2026-01-30T09:00"), ClockState.Source.UPSTREAM, CALENDAR);

            assertThat(clock.state())
                    .isEqualTo(
                            new ClockState.Met(
                                    new ClockState.Rest(2, LocalDate.of(2026, 1, 14)),
                                    at("2026-01-30T09:00"),
                                    true,
                                    ClockState.Source.UPSTREAM));
        }

        @Test
        void and_reopened_goes_on_with_what_was_left() {
            assertThat(resumed(met("2026-01-14T09:00"), "2026-01-22T09:00").dueAt())
                    .isEqualTo(endOf("2026-01-23"));
        }

        @Test
        void and_met_again_or_ended_keeps_what_was_left() {
            var rest = new ClockState.Rest(3, LocalDate.of(2026, 1, 15));
            var again =
                    met("2026-01-14T09:00")
                            .met(at("2026-01-15T09:00"), ClockState.Source.HERE, CALENDAR);
            var ended = again.ended(at("2026-01-16T09:00"), ClockState.End.CLOSED, CALENDAR);

            assertThat(again.state())
                    .isEqualTo(
                            new ClockState.Met(
                                    rest, at("2026-01-15T09:00"), false, ClockState.Source.HERE));
            assertThat(ended.state())
                    .isEqualTo(
                            new ClockState.Ended(
                                    rest, at("2026-01-16T09:00"), ClockState.End.CLOSED));
            assertThat(
                            ended.ended(at("2026-01-17T09:00"), ClockState.End.ARCHIVED, CALENDAR)
                                    .state())
                    .isEqualTo(
                            new ClockState.Ended(
                                    rest, at("2026-01-17T09:00"), ClockState.End.ARCHIVED));
        }

        @Test
        void T17_the_citizens_clock_reopened_goes_on_as_if_it_had_never_stopped() {
            var citizen = started(ClockKind.CITIZEN);
            var reopened =
                    resumed(
                            citizen.met(at("2026-01-20T09:00"), ClockState.Source.HERE, CALENDAR),
                            "2026-02-20T09:00");

            assertThat(reopened).isEqualTo(citizen);
        }
    }

    @Nested
    class Ended {

        private final Clock ended =
                FIRST_RESPONSE.ended(at("2026-01-14T09:00"), ClockState.End.WITHDRAWN, CALENDAR);

        @Test
        void waits_for_nothing() {
            assertThat(ended.isOpen()).isFalse();
            assertThat(ended.isRunning()).isFalse();
            assertThat(marks(ended)).containsExactly("PERCENT_50 2026-01-13");
        }

        @Test
        void and_reopened_goes_on_with_what_was_left() {
            assertThat(resumed(ended, "2026-01-22T09:00").dueAt()).isEqualTo(endOf("2026-01-23"));
        }
    }

    @Nested
    class Under_other_terms {

        private final Clock service = started(ClockKind.RESOLUTION);
        private final Terms information =
                terms(ClockKind.RESOLUTION, Classification.INFORMATION_REQUEST);
        private final Terms oversight =
                terms(ClockKind.RESOLUTION, Classification.OVERSIGHT_COMPLAINT);

        @Test
        void runs_from_the_same_start() {
            var next = service.under(oversight, at("2026-01-14T09:00"), CALENDAR);

            assertThat(next.run()).isEqualTo(2);
            assertThat(next.startedAt()).isEqualTo(START);
            assertThat(next.dueAt())
                    .isEqualTo(CALENDAR.deadline(START, Budget.workingDays(60)).dueAt());
            assertThat(next.inherited()).isEmpty();
        }

        @Test
        void does_not_say_again_what_had_passed_under_the_old_and_has_under_the_new() {
            var next = service.under(information, at("2026-01-22T09:00"), CALENDAR);

            assertThat(next.dueAt()).isEqualTo(endOf("2026-01-19"));
            assertThat(next.inherited()).containsExactly("PERCENT_50");
        }

        @Test
        void says_again_what_lies_ahead_under_the_new() {
            var late = at("2026-02-02T09:00");

            assertThat(service.under(oversight, late, CALENDAR).inherited()).isEmpty();
        }

        @Test
        void stands_still_where_it_stood_still() {
            var next =
                    suspended(service, "2026-01-14T09:00")
                            .under(oversight, at("2026-01-20T09:00"), CALENDAR);

            assertThat(next.run()).isEqualTo(2);
            assertThat(next.state()).isEqualTo(suspended(service, "2026-01-14T09:00").state());
            assertThat(next.marks()).isEmpty();
            assertThat(resumed(next, "2026-01-20T10:00").dueAt())
                    .isEqualTo(CALENDAR.deadline(START, Budget.workingDays(62)).dueAt());
        }

        @Test
        void a_clock_that_is_done_stays_what_it_is() {
            var met = service.met(at("2026-01-14T09:00"), ClockState.Source.HERE, CALENDAR);
            var ended = service.ended(at("2026-01-14T09:00"), ClockState.End.CLOSED, CALENDAR);

            assertThat(met.under(oversight, at("2026-01-20T09:00"), CALENDAR).run()).isEqualTo(1);
            assertThat(ended.under(oversight, at("2026-01-20T09:00"), CALENDAR).run()).isEqualTo(1);
        }
    }
}
