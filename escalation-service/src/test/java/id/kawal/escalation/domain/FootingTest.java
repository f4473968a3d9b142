package id.kawal.escalation.domain;

import static id.kawal.escalation.domain.Story.LODGED;
import static id.kawal.escalation.domain.Story.ROUTED;
import static id.kawal.escalation.domain.Story.routed;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.escalation.domain.calendar.Budget;
import id.kawal.escalation.domain.calendar.Calendars;
import id.kawal.escalation.domain.calendar.DayOff;
import id.kawal.escalation.domain.calendar.WorkingCalendar;
import id.kawal.escalation.domain.clock.Basis;
import id.kawal.escalation.domain.clock.Classification;
import id.kawal.escalation.domain.clock.Clock;
import id.kawal.escalation.domain.clock.ClockKind;
import id.kawal.escalation.domain.clock.Policies;
import id.kawal.escalation.domain.clock.Policy;
import id.kawal.escalation.domain.ladder.Ladder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** By what a clock was started, it runs: data shipped later moves nothing by itself. */
class FootingTest {

    private static final LocalDate ADDED = LocalDate.of(2026, 1, 15);

    /** Every budget is one day, and a day in between was declared off. */
    static final Rules SHIPPED_LATER =
            new Rules(
                    new Calendars(Map.of("63", withOneMoreDayOff())).after(Shipped.CALENDARS),
                    new Policies(List.of(oneDayForEverything())),
                    Shipped.AGREEMENTS,
                    Shipped.OFFICES,
                    _ -> true);

    private static WorkingCalendar withOneMoreDayOff() {
        var before = Shipped.CALENDARS.of("63");
        var daysOff = new HashMap<>(before.daysOff());
        daysOff.put(ADDED, new DayOff(ADDED, DayOff.Kind.COLLECTIVE_LEAVE, "ditetapkan kemudian"));
        return new WorkingCalendar(
                before.id(), 2, before.zone(), before.weekdays(), daysOff, before.years());
    }

    private static Policy oneDayForEverything() {
        return new Policy(
                "national",
                2,
                null,
                LocalDate.of(2020, 1, 1),
                Arrays.stream(ClockKind.values())
                        .map(kind ->
                                new Policy.Rule(
                                        kind,
                                        Set.of(Classification.values()),
                                        Budget.workingDays(1),
                                        new Basis(Basis.Kind.HOUSE_RULE, "satu hari", "uji", true),
                                        List.of(),
                                        Ladder.NONE))
                        .toList());
    }

    private static Clock clock(Story story, ClockKind kind) {
        return story.followed().timeline().current(kind).orElseThrow();
    }

    @Test
    void T10_a_policy_or_a_calendar_shipped_later_moves_no_running_clock() {
        var story = routed();
        var before = story.followed().timeline();

        story.under(SHIPPED_LATER).hears("2026-01-12T10:00", new Content.Supplemented());

        assertThat(story.told()).isEmpty();
        assertThat(story.followed().timeline()).isEqualTo(before);
    }

    @Test
    void what_was_fired_stays_so_and_nothing_is_withdrawn() {
        var story = routed().fires("2026-01-20T00:00").under(SHIPPED_LATER);

        assertThat(story.hears("2026-01-12T10:00", new Content.Supplemented()).told()).isEmpty();
        assertThat(story.fires("2026-01-20T00:01").decision())
                .isEqualTo(new Decision.Ignored(Decision.Reason.NOTHING_DUE));
    }

    @Test
    void a_clock_goes_on_after_a_pause_by_what_it_was_started_by() {
        var story =
                routed().hears("2026-01-12T10:00", new Content.SentBack())
                        .under(SHIPPED_LATER)
                        .hears("2026-01-14T10:00", new Content.Supplemented());

        assertThat(story.told())
                .containsExactly(
                        "resumed FIRST_RESPONSE due 2026-01-20",
                        "resumed RESOLUTION due 2026-02-02");
        assertThat(clock(story, ClockKind.RESOLUTION).calendar()).isEqualTo("nasional@1");
        assertThat(clock(story, ClockKind.RESOLUTION).terms().policy()).isEqualTo("national@1");
    }

    @Test
    void a_clock_that_starts_later_runs_by_what_is_shipped_then() {
        var story =
                new Story()
                        .hears("2026-01-09T10:00", LODGED)
                        .under(SHIPPED_LATER)
                        .hears("2026-01-14T11:00", ROUTED);

        assertThat(clock(story, ClockKind.CITIZEN).calendar()).isEqualTo("nasional@1");
        assertThat(clock(story, ClockKind.RESOLUTION).calendar()).isEqualTo("nasional@2");
        assertThat(clock(story, ClockKind.RESOLUTION).terms().policy()).isEqualTo("national@2");
        assertThat(story.told()).contains("started RESOLUTION due 2026-01-19");
    }

    @Test
    void what_was_kept_is_restored_as_it_was() {
        var followed =
                routed().hears("2026-01-12T10:00", new Content.SentBack())
                        .fires("2026-01-20T00:00")
                        .followed();

        assertThat(
                        EscalationCase.Followed.restored(
                                followed.complaintId(),
                                followed.facts(),
                                followed.timeline().footings(),
                                followed.fired(),
                                followed.referral(),
                                followed.ledger(),
                                SHIPPED_LATER))
                .isEqualTo(followed);
    }

    @Test
    void a_footing_is_kept_once_for_each_clock_class_and_day() {
        var story =
                routed().hears("2026-01-12T10:00", new Content.Answered())
                        .hears("2026-01-12T11:00", new Content.Supplemented());

        assertThat(story.followed().timeline().footings())
                .extracting(footing -> footing.kind() + " " + footing.day())
                .containsExactly(
                        "VERIFICATION 2026-01-09",
                        "CITIZEN 2026-01-09",
                        "FIRST_RESPONSE 2026-01-09",
                        "RESOLUTION 2026-01-09");
    }

    @Test
    void another_class_with_the_same_measure_starts_no_other_run() {
        assertThat(
                        routed().hears(
                                        "2026-01-12T10:00",
                                        new Content.Classified(Classification.SERVICE_COMPLAINT))
                                .told())
                .isEmpty();
    }
}
