package id.kawal.escalation.domain;

import static id.kawal.escalation.domain.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.escalation.domain.Content.Upstream.State;
import id.kawal.escalation.domain.clock.Classification;
import id.kawal.escalation.domain.clock.ClockKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What later exports of the other system do to the clocks of a report that moved in. */
class UpstreamTest {

    private static Content.Upstream shown(State state, boolean routed) {
        return new Content.Upstream(state, routed);
    }

    /** Adopted on Monday the 2nd of March 2026, by an export of the day before. */
    private static Story moved(String received, State state, boolean routed) {
        return moved(received, "2026-03-01T08:00", state, routed);
    }

    private static Story moved(String received, String exported, State state, boolean routed) {
        return new Story()
                .hearsAt(
                        "2026-03-02T10:00",
                        received,
                        new Content.Adopted(
                                "63.02",
                                at("2026-03-02T10:00"),
                                at(exported),
                                shown(state, routed),
                                Classification.SERVICE_COMPLAINT,
                                true));
    }

    @Nested
    class Routed_only_after_the_import {

        @Test
        void starts_the_agencys_clocks_at_the_export_that_shows_it() {
            var story =
                    moved("2025-11-03T10:00", State.OPEN, false)
                            .hears("2026-03-09T08:00", shown(State.OPEN, true));

            assertThat(story.told())
                    .containsExactly(
                            "met VERIFICATION late UPSTREAM",
                            "started FIRST_RESPONSE due 2026-03-16",
                            "started RESOLUTION due 2026-04-06");
            assertThat(story.fires("2026-03-09T08:01").decision())
                    .isEqualTo(new Decision.Ignored(Decision.Reason.NOTHING_DUE));
        }

        @Test
        void with_the_import_itself_the_original_date_counts() {
            assertThat(moved("2026-02-27T10:00", State.OPEN, true).told())
                    .contains(
                            "started FIRST_RESPONSE due 2026-03-06",
                            "started RESOLUTION due 2026-03-26");
        }

        @Test
        void closed_there_with_its_agency_is_met_as_of_that_export() {
            assertThat(
                            moved("2026-02-27T10:00", State.OPEN, false)
                                    .hears("2026-03-09T08:00", shown(State.CLOSED, true))
                                    .told())
                    .contains(
                            "met FIRST_RESPONSE in time UPSTREAM",
                            "met RESOLUTION in time UPSTREAM");
        }
    }

    @Nested
    class Closed_there {

        @Test
        void stays_as_of_the_first_export_that_shows_it() {
            var story =
                    moved("2026-02-27T10:00", State.OPEN, true)
                            .hears("2026-03-03T08:00", shown(State.CLOSED, true));
            var closed = story.followed().timeline();

            story.hears("2026-03-09T08:00", shown(State.CLOSED, true));

            assertThat(story.followed().timeline()).isEqualTo(closed);
        }

        @Test
        void is_due_no_more() {
            var story = moved("2026-02-27T10:00", State.OPEN, true);
            assertThat(story.followed().dueAt()).contains(at("2026-03-07T00:00").minusSeconds(1));

            story.hears("2026-03-03T08:00", shown(State.CLOSED, true));

            assertThat(story.followed().dueAt()).isEmpty();
        }
    }

    @Nested
    class Reopened_there {

        @ParameterizedTest
        @EnumSource(
                value = State.class,
                names = {"OPEN", "AWAITING_CITIZEN", "ANSWERED"})
        void is_open_here_again_and_has_a_clock(State back) {
            for (var ended : new State[] {State.CLOSED, State.ARCHIVED}) {
                for (var routed : new boolean[] {true, false}) {
                    var story =
                            moved("2026-02-27T10:00", ended, routed)
                                    .hears("2026-03-05T08:00", shown(back, routed));

                    assertThat(story.followed().timeline().isOpen()).isTrue();
                    assertThat(story.told()).contains("resumed CITIZEN due 2026-04-28");
                    assertThat(Attention.of(story.state())).isInstanceOf(Attention.ClocksRun.class);
                }
            }
        }

        @Test
        void closed_and_answered_after_all_stays_answered_as_of_the_close() {
            assertThat(
                            moved("2026-02-27T10:00", State.CLOSED, true)
                                    .hears("2026-03-05T08:00", shown(State.ANSWERED, true))
                                    .told())
                    .containsExactly("resumed CITIZEN due 2026-04-28");
        }

        @Test
        void closed_and_waiting_for_the_citizen_after_all_stands_still() {
            assertThat(
                            moved("2026-02-27T10:00", State.CLOSED, true)
                                    .hears("2026-03-05T08:00", shown(State.AWAITING_CITIZEN, true))
                                    .told())
                    .containsExactly(
                            "resumed CITIZEN due 2026-04-28",
                            "suspended RESOLUTION AWAITING_CITIZEN");
        }

        @Test
        void archived_and_open_after_all_goes_on_with_all_its_clocks() {
            assertThat(
                            moved("2026-02-27T10:00", State.ARCHIVED, true)
                                    .hears("2026-03-05T08:00", shown(State.OPEN, true))
                                    .told())
                    .containsExactly(
                            "resumed CITIZEN due 2026-04-28",
                            "resumed FIRST_RESPONSE due 2026-03-11",
                            "resumed RESOLUTION due 2026-03-31");
        }

        @Test
        void archived_and_answered_after_all_is_met_by_that_export() {
            assertThat(
                            moved("2026-02-27T10:00", State.ARCHIVED, true)
                                    .hears("2026-03-05T08:00", shown(State.ANSWERED, true))
                                    .told())
                    .containsExactly(
                            "resumed CITIZEN due 2026-04-28",
                            "met FIRST_RESPONSE in time UPSTREAM",
                            "met RESOLUTION in time UPSTREAM");
        }

        @Test
        void unrouted_is_to_be_verified_again() {
            assertThat(
                            moved("2026-02-27T10:00", State.ARCHIVED, false)
                                    .hears("2026-03-05T08:00", shown(State.OPEN, false))
                                    .told())
                    .containsExactly(
                            "resumed VERIFICATION due 2026-03-09",
                            "resumed CITIZEN due 2026-04-28");
        }

        @Test
        void routed_by_then_needs_no_verification() {
            assertThat(
                            moved("2026-02-27T10:00", State.ARCHIVED, false)
                                    .hears("2026-03-05T08:00", shown(State.OPEN, true))
                                    .told())
                    .containsExactly(
                            "resumed CITIZEN due 2026-04-28",
                            "started FIRST_RESPONSE due 2026-03-12",
                            "started RESOLUTION due 2026-04-01");
        }

        @Test
        void archived_twice_and_reopened_is_open() {
            assertThat(
                            moved("2026-02-27T10:00", State.ARCHIVED, true)
                                    .hears("2026-03-03T08:00", shown(State.ARCHIVED, true))
                                    .hears("2026-03-05T08:00", shown(State.OPEN, true))
                                    .followed()
                                    .timeline()
                                    .isOpen())
                    .isTrue();
        }

        @Test
        void what_was_put_away_here_stays_away() {
            assertThat(
                            moved("2026-02-27T10:00", State.OPEN, true)
                                    .hears("2026-03-03T08:00", new Content.Archived())
                                    .hears("2026-03-04T08:00", shown(State.ARCHIVED, true))
                                    .hears("2026-03-05T08:00", shown(State.OPEN, true))
                                    .told())
                    .isEmpty();
        }

        @Test
        void an_answer_taken_back_there_waits_for_the_citizen() {
            assertThat(
                            moved("2026-02-27T10:00", State.ANSWERED, true)
                                    .hears("2026-03-05T08:00", shown(State.AWAITING_CITIZEN, true))
                                    .told())
                    .containsExactly("suspended RESOLUTION AWAITING_CITIZEN");
        }

        @Test
        void waiting_for_the_citizen_in_two_exports_is_one_wait() {
            assertThat(
                            moved("2026-02-27T10:00", State.AWAITING_CITIZEN, true)
                                    .hears("2026-03-05T08:00", shown(State.AWAITING_CITIZEN, true))
                                    .told())
                    .isEmpty();
        }

        @Test
        void a_close_counts_as_of_its_export_however_late_it_is_told() {
            assertThat(
                            moved("2026-02-27T10:00", State.CLOSED, true)
                                    .hears("2026-03-05T08:00", shown(State.OPEN, true))
                                    .hears(
                                            "2026-03-06T09:00",
                                            new Content.Closed(
                                                    Content.Closed.By.UPSTREAM,
                                                    at("2026-03-01T08:00")))
                                    .followed()
                                    .timeline()
                                    .isOpen())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"CLOSED, true", "CLOSED, false", "ARCHIVED, true", "ARCHIVED, false"})
    void an_export_dated_before_the_receipt_ends_the_case_all_the_same(
            State ended, boolean routed) {
        var timeline =
                moved("2026-02-27T10:00", "2026-02-27T00:00", ended, routed).followed().timeline();

        assertThat(timeline.isOpen()).isFalse();
        assertThat(timeline.clocks()).isNotEmpty().noneMatch(clock -> clock.isOpen());
        assertThat(timeline.current(ClockKind.CITIZEN)).isPresent();
    }

    @Test
    void nothing_comes_before_the_receipt_whatever_another_machines_clock_says() {
        var timeline =
                new Story()
                        .hears("2026-01-09T10:00", Story.LODGED)
                        .hears("2026-01-09T09:59", new Content.Withdrawn())
                        .followed()
                        .timeline();

        assertThat(timeline.isOpen()).isFalse();
        assertThat(timeline.clocks()).hasSize(2).noneMatch(clock -> clock.isOpen());
    }
}
