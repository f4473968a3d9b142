package id.kawal.escalation.domain;

import static id.kawal.escalation.domain.Story.GRACE;
import static id.kawal.escalation.domain.Story.LODGED;
import static id.kawal.escalation.domain.Story.ROUTED;
import static id.kawal.escalation.domain.Story.at;
import static id.kawal.escalation.domain.Story.by;
import static id.kawal.escalation.domain.Story.routed;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.escalation.domain.clock.Classification;
import id.kawal.escalation.domain.clock.Clock;
import id.kawal.escalation.domain.clock.ClockKind;
import id.kawal.escalation.domain.clock.ClockState;
import id.kawal.escalation.domain.ladder.Post;
import id.kawal.escalation.domain.referral.ReturnReason;
import id.kawal.escalation.domain.referral.SettlementOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EscalationCaseTest {

    private static final Content.Answered ANSWERED = new Content.Answered();

    private static Content.Closed closed(Content.Closed.By by, String asOf) {
        return new Content.Closed(by, at(asOf));
    }

    private static ClockState stateOf(Story story, ClockKind kind) {
        return story.followed().timeline().current(kind).orElseThrow().state();
    }

    @Nested
    class The_clock_table {

        @Test
        void a_lodged_complaint_is_to_be_verified_and_the_citizens_clock_starts() {
            assertThat(new Story().hears("2026-01-09T10:00", LODGED).told())
                    .containsExactly(
                            "started VERIFICATION due 2026-01-14",
                            "started CITIZEN due 2026-03-10");
        }

        @Test
        void the_first_routing_meets_verification_and_starts_response_and_resolution() {
            assertThat(routed().told())
                    .containsExactly(
                            "met VERIFICATION in time HERE",
                            "started FIRST_RESPONSE due 2026-01-19",
                            "started RESOLUTION due 2026-01-30");
        }

        @Test
        void P5_a_second_routing_moves_no_clock() {
            var story = routed().hears("2026-01-13T10:00", new Content.Routed("63.02.DISHUB"));

            assertThat(story.told()).isEmpty();
            assertThat(story.followed().timeline().handling().agency()).isEqualTo("63.02.DISHUB");
        }

        @Test
        void referring_outside_meets_verification_and_ends_the_rest() {
            assertThat(
                            new Story()
                                    .hears("2026-01-09T10:00", LODGED)
                                    .hears("2026-01-15T10:00", new Content.ReferredOutside())
                                    .told())
                    .containsExactly(
                            "met VERIFICATION late HERE", "ended CITIZEN REFERRED_OUTSIDE");
        }

        @Test
        void archiving_ends_every_clock() {
            assertThat(routed().hears("2026-01-12T10:00", new Content.Archived()).told())
                    .containsExactly(
                            "ended CITIZEN ARCHIVED",
                            "ended FIRST_RESPONSE ARCHIVED",
                            "ended RESOLUTION ARCHIVED");
        }

        @Test
        void an_answer_meets_the_first_response_and_suspends_the_resolution() {
            assertThat(routed().hears("2026-01-20T00:00", ANSWERED).told())
                    .containsExactly(
                            "met FIRST_RESPONSE late HERE", "suspended RESOLUTION ANSWERED");
        }

        @Test
        void a_dispute_resumes_the_resolution_with_what_was_left() {
            assertThat(
                            routed().hears("2026-01-14T10:00", ANSWERED)
                                    .hears("2026-01-22T10:00", new Content.Disputed())
                                    .told())
                    .containsExactly("resumed RESOLUTION due 2026-02-05");
        }

        @Test
        void a_confirmation_meets_the_resolution_as_of_the_answer() {
            var story =
                    routed().hears("2026-01-30T23:00", ANSWERED)
                            .hears("2026-02-20T10:00", new Content.Confirmed());

            assertThat(story.told())
                    .containsExactly("met CITIZEN in time HERE", "met RESOLUTION in time HERE");
            assertThat(stateOf(story, ClockKind.RESOLUTION))
                    .extracting("metAt")
                    .isEqualTo(at("2026-01-30T23:00"));
            assertThat(stateOf(story, ClockKind.CITIZEN))
                    .extracting("metAt")
                    .isEqualTo(at("2026-02-20T10:00"));
        }

        @Test
        void a_confirmation_after_a_dispute_counts_by_itself() {
            var story =
                    routed().hears("2026-01-14T10:00", ANSWERED)
                            .hears("2026-01-15T10:00", new Content.Disputed())
                            .hears("2026-01-16T10:00", new Content.Confirmed());

            assertThat(stateOf(story, ClockKind.RESOLUTION))
                    .extracting("metAt")
                    .isEqualTo(at("2026-01-16T10:00"));
        }

        @Test
        void a_confirmation_without_an_answer_counts_by_itself_and_ends_the_rest() {
            assertThat(routed().hears("2026-01-14T10:00", new Content.Confirmed()).told())
                    .containsExactly(
                            "met CITIZEN in time HERE",
                            "ended FIRST_RESPONSE CLOSED",
                            "met RESOLUTION in time HERE");
        }

        @Test
        void silence_meets_the_resolution_as_of_the_answer() {
            var story =
                    routed().hears("2026-01-14T10:00", ANSWERED)
                            .hears(
                                    "2026-02-20T10:00",
                                    closed(Content.Closed.By.SILENCE, "2026-01-14T10:00"));

            assertThat(story.told())
                    .containsExactly("met CITIZEN in time HERE", "met RESOLUTION in time HERE");
            assertThat(stateOf(story, ClockKind.RESOLUTION))
                    .extracting("metAt")
                    .isEqualTo(at("2026-01-14T10:00"));
        }

        @Test
        void a_close_by_the_citizen_meets_the_resolution() {
            assertThat(
                            routed().hears(
                                            "2026-01-14T10:00",
                                            closed(Content.Closed.By.CITIZEN, "2026-01-14T10:00"))
                                    .told())
                    .contains("met RESOLUTION in time HERE", "met CITIZEN in time HERE");
        }

        @Test
        void a_close_by_the_office_meets_the_citizens_clock_alone() {
            assertThat(
                            routed().hears(
                                            "2026-01-14T10:00",
                                            closed(Content.Closed.By.OFFICE, "2026-01-14T10:00"))
                                    .told())
                    .containsExactly(
                            "met CITIZEN in time HERE",
                            "ended FIRST_RESPONSE CLOSED",
                            "ended RESOLUTION CLOSED");
        }

        @Test
        void a_withdrawal_ends_every_clock_and_its_close_adds_nothing() {
            var story = routed().hears("2026-01-14T10:00", new Content.Withdrawn());

            assertThat(story.told())
                    .containsExactly(
                            "ended CITIZEN WITHDRAWN",
                            "ended FIRST_RESPONSE WITHDRAWN",
                            "ended RESOLUTION WITHDRAWN");
            assertThat(
                            story.hears(
                                            "2026-01-14T10:01",
                                            closed(
                                                    Content.Closed.By.WITHDRAWAL,
                                                    "2026-01-14T10:00"))
                                    .told())
                    .isEmpty();
        }

        @Test
        void a_close_by_withdrawal_alone_ends_every_clock() {
            assertThat(
                            routed().hears(
                                            "2026-01-14T10:01",
                                            closed(
                                                    Content.Closed.By.WITHDRAWAL,
                                                    "2026-01-14T10:00"))
                                    .told())
                    .contains("ended RESOLUTION WITHDRAWN");
        }

        @Test
        void an_answer_that_reached_the_citizen_starts_the_citizens_reply_once() {
            var story =
                    routed().hears("2026-01-14T10:00", ANSWERED)
                            .hears("2026-01-14T10:05", new Content.AnswerReached("f-3"));

            assertThat(story.told()).containsExactly("started CITIZEN_REPLY due 2026-01-29");
            assertThat(story.hears("2026-01-16T10:05", new Content.AnswerReached("f-3")).told())
                    .isEmpty();
        }

        @Test
        void an_answer_that_was_disputed_before_it_was_reported_as_reached_starts_nothing() {
            assertThat(
                            routed().hears("2026-01-14T10:00", ANSWERED)
                                    .hears("2026-01-14T10:05", new Content.Disputed())
                                    .hears("2026-01-16T10:05", new Content.AnswerReached("f-3"))
                                    .told())
                    .isEmpty();
        }

        @Test
        void only_the_present_answer_starts_the_citizens_reply() {
            var story =
                    routed().hears("2026-01-14T10:00", ANSWERED)
                            .hears("2026-01-15T10:00", ANSWERED);

            assertThat(story.hears("2026-01-16T10:05", new Content.AnswerReached("f-3")).told())
                    .isEmpty();
            assertThat(story.hears("2026-01-16T10:06", new Content.AnswerReached("f-4")).told())
                    .containsExactly("started CITIZEN_REPLY due 2026-01-30");
        }

        @Test
        void nothing_reached_where_nothing_was_answered() {
            assertThat(routed().hears("2026-01-16T10:05", new Content.AnswerReached("f-9")).told())
                    .isEmpty();
        }

        @ParameterizedTest
        @MethodSource("id.kawal.escalation.domain.EscalationCaseTest#wordsOfTheCitizen")
        void any_word_of_the_citizen_meets_the_reply(Content word) {
            var story =
                    routed().hears("2026-01-14T10:00", ANSWERED)
                            .hears("2026-01-14T10:05", new Content.AnswerReached("f-3"))
                            .hears("2026-01-15T10:05", word);

            assertThat(story.told()).contains("met CITIZEN_REPLY in time HERE");
        }

        @Test
        void the_next_answer_starts_the_reply_anew() {
            assertThat(
                            routed().hears("2026-01-14T10:00", ANSWERED)
                                    .hears("2026-01-14T10:05", new Content.AnswerReached("f-3"))
                                    .hears("2026-01-15T10:05", new Content.Disputed())
                                    .hears("2026-01-20T10:00", ANSWERED)
                                    .hears("2026-01-20T10:05", new Content.AnswerReached("f-6"))
                                    .told())
                    .containsExactly("started CITIZEN_REPLY-2 due 2026-02-03");
        }

        @Test
        void an_interim_reply_meets_the_first_response_and_promises_a_date() {
            assertThat(
                            routed().hears(
                                            "2026-01-14T10:00",
                                            new Content.InterimReply(LocalDate.of(2026, 2, 6)))
                                    .told())
                    .containsExactly(
                            "met FIRST_RESPONSE in time HERE",
                            "started INTERIM_REPLY due 2026-02-06");
        }

        @Test
        void a_promise_is_bounded_and_the_next_takes_its_place() {
            var story =
                    routed().hears(
                                    "2026-01-14T10:00",
                                    new Content.InterimReply(LocalDate.of(2026, 1, 20)))
                            .hears(
                                    "2026-01-16T10:00",
                                    new Content.InterimReply(LocalDate.of(2026, 12, 31)));

            assertThat(story.told())
                    .containsExactly(
                            "ended INTERIM_REPLY SUPERSEDED",
                            "started INTERIM_REPLY-2 due 2026-02-15");
        }

        @Test
        void the_answer_meets_the_promise() {
            var story =
                    routed().hears(
                                    "2026-01-14T10:00",
                                    new Content.InterimReply(LocalDate.of(2026, 1, 20)))
                            .hears("2026-01-21T10:00", ANSWERED);

            assertThat(story.told())
                    .containsExactly(
                            "suspended RESOLUTION ANSWERED", "met INTERIM_REPLY late HERE");
        }

        @Test
        void a_promise_kept_is_not_superseded_by_the_next() {
            assertThat(
                            routed().hears(
                                            "2026-01-14T10:00",
                                            new Content.InterimReply(LocalDate.of(2026, 1, 20)))
                                    .hears("2026-01-16T10:00", ANSWERED)
                                    .hears("2026-01-17T10:00", new Content.Disputed())
                                    .hears(
                                            "2026-01-19T10:00",
                                            new Content.InterimReply(LocalDate.of(2026, 1, 22)))
                                    .told())
                    .containsExactly("started INTERIM_REPLY-2 due 2026-01-22");
        }

        @Test
        void sending_back_suspends_the_agencys_clocks_and_never_the_citizens() {
            assertThat(routed().hears("2026-01-12T10:00", new Content.SentBack()).told())
                    .containsExactly(
                            "suspended FIRST_RESPONSE AWAITING_CITIZEN",
                            "suspended RESOLUTION AWAITING_CITIZEN");
        }

        @Test
        void sending_back_before_routing_suspends_verification() {
            assertThat(
                            new Story()
                                    .hears("2026-01-09T10:00", LODGED)
                                    .hears("2026-01-12T10:00", new Content.SentBack())
                                    .told())
                    .containsExactly("suspended VERIFICATION AWAITING_CITIZEN");
        }

        @Test
        void what_the_citizen_adds_resumes_them() {
            assertThat(
                            routed().hears("2026-01-12T10:00", new Content.SentBack())
                                    .hears("2026-01-21T10:00", new Content.Supplemented())
                                    .told())
                    .containsExactly(
                            "resumed FIRST_RESPONSE due 2026-01-26",
                            "resumed RESOLUTION due 2026-02-06");
        }

        @Test
        void T1_what_the_citizen_adds_unasked_moves_nothing() {
            assertThat(routed().hears("2026-01-12T10:00", new Content.Supplemented()).told())
                    .isEmpty();
            assertThat(
                            routed().hears("2026-01-12T10:00", ANSWERED)
                                    .hears("2026-01-13T10:00", new Content.Supplemented())
                                    .told())
                    .isEmpty();
        }

        @Test
        void routing_on_resumes_what_waited_for_the_citizen() {
            assertThat(
                            routed().hears("2026-01-12T10:00", new Content.SentBack())
                                    .hears("2026-01-12T11:00", ROUTED)
                                    .told())
                    .containsExactly(
                            "resumed FIRST_RESPONSE due 2026-01-19",
                            "resumed RESOLUTION due 2026-01-30");
        }

        @Test
        void an_answer_takes_the_place_of_waiting_for_the_citizen() {
            assertThat(
                            routed().hears("2026-01-12T10:00", new Content.SentBack())
                                    .hears("2026-01-12T11:00", ANSWERED)
                                    .told())
                    .containsExactly(
                            "met FIRST_RESPONSE in time HERE", "suspended RESOLUTION ANSWERED");
        }

        @Test
        void T17_a_dispute_reopens_a_closed_case_and_the_citizens_clock_goes_on() {
            var story =
                    routed().hears("2026-01-14T10:00", ANSWERED)
                            .hears(
                                    "2026-01-30T10:00",
                                    closed(Content.Closed.By.SILENCE, "2026-01-14T10:00"))
                            .hears("2026-02-03T10:00", new Content.Disputed());

            assertThat(story.told())
                    .containsExactly(
                            "resumed CITIZEN due 2026-03-10", "resumed RESOLUTION due 2026-02-19");
            assertThat(story.followed().timeline().isOpen()).isTrue();
        }

        @Test
        void a_dispute_of_a_close_by_the_office_brings_the_first_response_back() {
            assertThat(
                            routed().hears(
                                            "2026-01-14T10:00",
                                            closed(Content.Closed.By.OFFICE, "2026-01-14T10:00"))
                                    .hears("2026-01-15T10:00", new Content.Disputed())
                                    .told())
                    .containsExactly(
                            "resumed CITIZEN due 2026-03-10",
                            "resumed FIRST_RESPONSE due 2026-01-19",
                            "resumed RESOLUTION due 2026-01-30");
        }

        @Test
        void a_dispute_does_not_bring_back_what_was_archived() {
            assertThat(
                            routed().hears("2026-01-14T10:00", new Content.Archived())
                                    .hears("2026-01-15T10:00", new Content.Disputed())
                                    .told())
                    .isEmpty();
        }

        @Test
        void a_case_that_has_ended_starts_nothing() {
            var story =
                    new Story()
                            .hears("2026-01-09T10:00", LODGED)
                            .hears("2026-01-09T11:00", new Content.Archived());

            assertThat(story.hears("2026-01-12T10:00", ROUTED).told()).isEmpty();
            assertThat(
                            story.hears(
                                            "2026-01-12T10:00",
                                            new Content.InterimReply(LocalDate.of(2026, 1, 20)))
                                    .told())
                    .isEmpty();
            assertThat(
                            story.hears(
                                            "2026-01-12T10:00",
                                            new Content.Upstream(Content.Upstream.State.OPEN, true))
                                    .told())
                    .isEmpty();
            assertThat(
                            story.hears(
                                            "2026-01-12T10:00",
                                            closed(Content.Closed.By.UPSTREAM, "2026-01-12T10:00"))
                                    .told())
                    .isEmpty();
            assertThat(story.hears("2026-01-13T10:00", new Content.Confirmed()).told()).isEmpty();
            assertThat(story.followed().timeline().handling().ended())
                    .isEqualTo(ClockState.End.ARCHIVED);
        }

        @Test
        void a_reclassification_supersedes_the_resolution_from_the_same_start() {
            var story =
                    routed().hears(
                                    "2026-01-12T10:00",
                                    new Content.Classified(Classification.OVERSIGHT_COMPLAINT));

            assertThat(story.told())
                    .containsExactly(
                            "ended RESOLUTION SUPERSEDED", "started RESOLUTION-2 due 2026-04-16");
        }

        @Test
        void a_class_with_the_same_budget_changes_nothing() {
            assertThat(
                            routed().hears(
                                            "2026-01-12T10:00",
                                            new Content.Classified(Classification.ASPIRATION))
                                    .told())
                    .isEmpty();
        }

        @Test
        void a_class_given_before_routing_is_the_budgets() {
            assertThat(
                            new Story()
                                    .hears("2026-01-09T10:00", LODGED)
                                    .hears(
                                            "2026-01-09T10:30",
                                            new Content.Classified(
                                                    Classification.INFORMATION_REQUEST))
                                    .hears("2026-01-09T11:00", ROUTED)
                                    .told())
                    .contains("started RESOLUTION due 2026-01-19");
        }

        @Test
        void a_class_given_after_the_end_changes_no_clock() {
            assertThat(
                            routed().hears("2026-01-12T10:00", new Content.Archived())
                                    .hears(
                                            "2026-01-12T11:00",
                                            new Content.Classified(
                                                    Classification.INFORMATION_REQUEST))
                                    .told())
                    .isEmpty();
        }

        @Test
        void a_reclassification_while_answered_stays_suspended() {
            assertThat(
                            routed().hears("2026-01-12T10:00", ANSWERED)
                                    .hears(
                                            "2026-01-12T11:00",
                                            new Content.Classified(
                                                    Classification.INFORMATION_REQUEST))
                                    .told())
                    .containsExactly(
                            "ended RESOLUTION SUPERSEDED",
                            "started RESOLUTION-2 due 2026-01-19",
                            "suspended RESOLUTION-2 ANSWERED");
        }
    }

    static List<Content> wordsOfTheCitizen() {
        return List.of(
                new Content.Supplemented(),
                new Content.Disputed(),
                new Content.Confirmed(),
                new Content.Withdrawn(),
                new Content.EscalationRequested(),
                new Content.ConsentGiven(),
                new Content.ConsentWithdrawn());
    }

    @Nested
    class Firing_ {

        @Test
        void warns_the_agency() {
            assertThat(routed().fires("2026-01-14T00:00").told())
                    .containsExactly("warning FIRST_RESPONSE PERCENT_50 63.02.PUPR");
        }

        @Test
        void is_looked_at_again_when_the_next_mark_passes() {
            var story = routed();

            assertThat(story.next()).isEqualTo("2026-01-14T00:00");
            assertThat(story.fires("2026-01-14T00:00").next()).isEqualTo("2026-01-16T00:00");
        }

        @Test
        void nothing_is_due_a_millisecond_before() {
            var now = at("2026-01-14T00:00").minusMillis(1);

            assertThat(routed().takes(new Command.Fire(now, now, Instant.EPOCH, GRACE)).decision())
                    .isEqualTo(new Decision.Ignored(Decision.Reason.NOTHING_DUE));
        }

        @Test
        void a_missed_deadline_is_told_to_the_head_of_the_agency() {
            assertThat(routed().fires("2026-01-19T00:00").fires("2026-01-20T00:00").told())
                    .containsExactly(
                            "missed FIRST_RESPONSE 2026-01-19",
                            "rung FIRST_RESPONSE-1-HEAD_OF_OPD 2026-01-19 to 63.02.PUPR/HEAD");
        }

        @Test
        void P2_nothing_is_said_twice() {
            assertThat(routed().fires("2026-01-20T00:00").fires("2026-01-20T00:00").decision())
                    .isEqualTo(new Decision.Ignored(Decision.Reason.NOTHING_DUE));
        }

        @Test
        void T6_after_an_outage_each_missed_rung_fires_once_in_order_to_its_own_recipients() {
            assertThat(routed().fires("2026-02-10T00:00").told())
                    .containsExactly(
                            "missed FIRST_RESPONSE 2026-01-19",
                            "rung FIRST_RESPONSE-1-HEAD_OF_OPD 2026-01-19 to 63.02.PUPR/HEAD",
                            "rung FIRST_RESPONSE-1-INSPEKTORAT_AND_SEKDA 2026-01-21 to 63.02/INSPEKTORAT 63.02/SEKDA",
                            "missed RESOLUTION 2026-01-30",
                            "rung RESOLUTION-1-HEAD_OF_OPD 2026-01-30 to 63.02.PUPR/HEAD",
                            "rung RESOLUTION-1-INSPEKTORAT_AND_SEKDA 2026-02-03 to 63.02/INSPEKTORAT 63.02/SEKDA",
                            "rung RESOLUTION-1-HEAD_OF_REGION 2026-02-04 to 63.02/HEAD_OF_REGION",
                            "rung RESOLUTION-1-REFERRAL 2026-02-06 to ",
                            "prepared c-R1 by LADDER Prepared[hold=null] [NOT_ANSWERED]",
                            "blocked c-R1 [CONSENT]",
                            "warning CITIZEN PERCENT_50 63.02.PUPR");
        }

        @Test
        void T3_an_unowned_case_climbs_to_the_coordinator_then_the_sekda() {
            assertThat(
                            new Story()
                                    .hears("2026-01-09T10:00", LODGED)
                                    .fires("2026-01-20T00:00")
                                    .told())
                    .containsExactly(
                            "missed VERIFICATION 2026-01-14",
                            "rung VERIFICATION-1-COORDINATOR 2026-01-14 to 63.02/COORDINATOR",
                            "rung VERIFICATION-1-SEKDA 2026-01-19 to 63.02/SEKDA");
        }

        @Test
        void T3_a_case_handed_back_climbs_to_the_coordinator() {
            assertThat(
                            routed().hears("2026-01-12T10:00", new Content.HandedBack())
                                    .fires("2026-01-20T00:00")
                                    .told())
                    .contains("rung FIRST_RESPONSE-1-HEAD_OF_OPD 2026-01-19 to 63.02/COORDINATOR");
        }

        @Test
        void nobody_on_the_post_means_the_next_rung_of_that_ladder() {
            assertThat(
                            routed().under(
                                            Shipped.rulesWithVacant(
                                                    new Post("63.02.PUPR", Post.Kind.HEAD_OF_OPD)))
                                    .fires("2026-01-20T00:00")
                                    .told())
                    .contains(
                            "rung FIRST_RESPONSE-1-HEAD_OF_OPD 2026-01-19 to 63.02/INSPEKTORAT 63.02/SEKDA");
        }

        @Test
        void whoever_an_oversight_complaint_is_about_is_not_told() {
            var story =
                    new Story()
                            .hears("2026-01-09T10:00", LODGED)
                            .hears(
                                    "2026-01-09T10:30",
                                    new Content.Classified(Classification.OVERSIGHT_COMPLAINT));

            assertThat(story.hears("2026-01-09T11:00", ROUTED).fires("2026-01-20T00:00").told())
                    .contains(
                            "rung FIRST_RESPONSE-1-HEAD_OF_OPD 2026-01-19 to 63.02/INSPEKTORAT 63.02/SEKDA");
        }

        @Test
        void the_inspektorat_handles_an_oversight_complaint_and_is_told() {
            assertThat(
                            new Story()
                                    .hears("2026-01-09T10:00", LODGED)
                                    .hears(
                                            "2026-01-09T10:30",
                                            new Content.Classified(
                                                    Classification.OVERSIGHT_COMPLAINT))
                                    .hears(
                                            "2026-01-09T11:00",
                                            new Content.Routed("63.02.INSPEKTORAT"))
                                    .fires("2026-01-20T00:00")
                                    .told())
                    .contains(
                            "rung FIRST_RESPONSE-1-HEAD_OF_OPD 2026-01-19 to 63.02.INSPEKTORAT/HEAD");
        }

        @Test
        void an_agency_of_the_province_climbs_the_ladder_of_the_province() {
            assertThat(
                            new Story()
                                    .hears("2026-01-09T10:00", LODGED)
                                    .hears("2026-01-09T11:00", new Content.Routed("63.DISDIK"))
                                    .fires("2026-01-22T00:00")
                                    .told())
                    .contains(
                            "rung FIRST_RESPONSE-1-INSPEKTORAT_AND_SEKDA 2026-01-21 to 63/INSPEKTORAT 63/SEKDA");
        }

        @Test
        void the_citizens_clock_tells_the_head_of_region() {
            assertThat(
                            routed().hears("2026-01-12T10:00", ANSWERED)
                                    .fires("2026-03-11T00:00")
                                    .told())
                    .containsExactly(
                            "missed CITIZEN 2026-03-10",
                            "rung CITIZEN-1-HEAD_OF_REGION 2026-03-10 to 63.02/HEAD_OF_REGION");
        }

        @Test
        void the_citizens_silence_is_a_missed_deadline_and_no_rung() {
            var story =
                    routed().hears("2026-01-14T10:00", ANSWERED)
                            .hears("2026-01-14T10:05", new Content.AnswerReached("f-3"))
                            .fires("2026-01-28T00:00");

            assertThat(story.told()).containsExactly("warning CITIZEN_REPLY PERCENT_80 63.02.PUPR");
            assertThat(story.fires("2026-01-30T00:00").told())
                    .containsExactly("missed CITIZEN_REPLY 2026-01-29");
        }

        @Test
        void T9_nothing_is_due_while_a_clock_stands_still() {
            var story = routed().hears("2026-01-12T10:00", ANSWERED);

            assertThat(story.next()).isEqualTo("2026-02-09T00:00");
        }

        @Test
        void rungs_stand_still_while_the_clock_is_suspended() {
            assertThat(
                            routed().hears(
                                            "2026-01-12T10:00",
                                            new Content.InterimReply(LocalDate.of(2026, 2, 11)))
                                    .fires("2026-01-31T00:00")
                                    .hears("2026-02-02T10:00", ANSWERED)
                                    .hears("2026-02-09T10:00", new Content.Disputed())
                                    .fires("2026-02-12T00:00")
                                    .told())
                    .containsExactly(
                            "warning CITIZEN PERCENT_50 63.02.PUPR",
                            "rung RESOLUTION-1-INSPEKTORAT_AND_SEKDA 2026-02-09 to 63.02/INSPEKTORAT 63.02/SEKDA",
                            "rung RESOLUTION-1-HEAD_OF_REGION 2026-02-10 to 63.02/HEAD_OF_REGION");
        }

        @Test
        void T16_a_closed_case_never_climbs() {
            assertThat(
                            routed().hears("2026-01-12T10:00", new Content.Archived())
                                    .followed()
                                    .nextFireAt())
                    .isEmpty();
        }

        @Test
        void a_late_answer_does_not_undo_what_it_came_after() {
            assertThat(
                            routed().hears("2026-01-20T09:00", ANSWERED)
                                    .fires("2026-01-20T10:00")
                                    .told())
                    .containsExactly(
                            "missed FIRST_RESPONSE 2026-01-19",
                            "rung FIRST_RESPONSE-1-HEAD_OF_OPD 2026-01-19 to 63.02.PUPR/HEAD");
        }

        @Test
        void a_shorter_class_fires_what_is_past_once_each_in_order() {
            assertThat(
                            routed().hears(
                                            "2026-01-12T10:00",
                                            new Content.InterimReply(LocalDate.of(2026, 2, 11)))
                                    .fires("2026-01-22T00:00")
                                    .hears(
                                            "2026-01-22T10:00",
                                            new Content.Classified(
                                                    Classification.INFORMATION_REQUEST))
                                    .fires("2026-01-22T10:01")
                                    .told())
                    .containsExactly(
                            "missed RESOLUTION-2 2026-01-19",
                            "rung RESOLUTION-2-HEAD_OF_OPD 2026-01-19 to 63.02.PUPR/HEAD",
                            "rung RESOLUTION-2-INSPEKTORAT_AND_SEKDA 2026-01-21 to 63.02/INSPEKTORAT 63.02/SEKDA");
        }

        @Test
        void what_was_missed_under_both_classes_is_said_once_and_no_warning_stays_behind() {
            var story =
                    routed().hears(
                                    "2026-01-12T09:00",
                                    new Content.Classified(Classification.INFORMATION_REQUEST))
                            .hears(
                                    "2026-01-12T10:00",
                                    new Content.InterimReply(LocalDate.of(2026, 2, 11)))
                            .fires("2026-02-02T10:00")
                            .hears(
                                    "2026-02-02T11:00",
                                    new Content.Classified(Classification.SERVICE_COMPLAINT));

            assertThat(story.next()).isEqualTo("2026-02-04T00:00");
        }
    }

    @Nested
    class Heard_late {

        private static final Instant MIDNIGHT = at("2026-01-20T00:00");

        private final Story missed = routed().fires("2026-01-20T00:00");

        @Test
        void a_rung_waits_until_the_log_is_read_up_to_it() {
            var command =
                    new Command.Fire(
                            MIDNIGHT.plusSeconds(299),
                            MIDNIGHT.minusMillis(1),
                            Instant.EPOCH,
                            GRACE);

            assertThat(routed().fires("2026-01-19T00:00").takes(command).decision())
                    .isEqualTo(new Decision.Ignored(Decision.Reason.NOT_READ_YET));
        }

        @Test
        void what_was_read_up_to_is_not_held_by_what_was_not() {
            var command = new Command.Fire(MIDNIGHT, at("2026-01-16T00:00"), Instant.EPOCH, GRACE);

            assertThat(new Story().hears("2026-01-09T10:00", LODGED).takes(command).told())
                    .containsExactly(
                            "missed VERIFICATION 2026-01-14",
                            "rung VERIFICATION-1-COORDINATOR 2026-01-14 to 63.02/COORDINATOR");
        }

        @Test
        void after_the_grace_it_fires_marked() {
            var command =
                    new Command.Fire(
                            MIDNIGHT.plusSeconds(300),
                            MIDNIGHT.minusMillis(1),
                            Instant.EPOCH,
                            GRACE);

            assertThat(routed().fires("2026-01-19T00:00").takes(command).told())
                    .containsExactly(
                            "missed FIRST_RESPONSE 2026-01-19",
                            "rung FIRST_RESPONSE-1-HEAD_OF_OPD 2026-01-19 to 63.02.PUPR/HEAD marked");
        }

        @Test
        void the_grace_counts_from_the_start_of_the_present_reading() {
            var since = MIDNIGHT.plusSeconds(600);
            var story = routed().fires("2026-01-19T00:00");

            assertThat(
                            story.takes(
                                            new Command.Fire(
                                                    since.plusSeconds(299),
                                                    MIDNIGHT.minusMillis(1),
                                                    since,
                                                    GRACE))
                                    .decision())
                    .isEqualTo(new Decision.Ignored(Decision.Reason.NOT_READ_YET));
            assertThat(
                            story.takes(
                                            new Command.Fire(
                                                    since.plusSeconds(300),
                                                    MIDNIGHT.minusMillis(1),
                                                    since,
                                                    GRACE))
                                    .told())
                    .hasSize(2);
        }

        @Test
        void an_answer_given_in_time_withdraws_the_rung_and_the_miss() {
            assertThat(missed.hearsAt("2026-01-20T00:01", "2026-01-19T23:59", ANSWERED).told())
                    .containsExactly(
                            "met FIRST_RESPONSE in time HERE",
                            "suspended RESOLUTION ANSWERED",
                            "miss withdrawn FIRST_RESPONSE-1-DUE f-3",
                            "rung withdrawn FIRST_RESPONSE-1-HEAD_OF_OPD f-3");
        }

        @Test
        void T16_an_answer_given_after_the_rung_never_withdraws_it() {
            assertThat(missed.hears("2026-01-20T00:00", ANSWERED).told())
                    .containsExactly(
                            "met FIRST_RESPONSE late HERE", "suspended RESOLUTION ANSWERED");
        }

        @Test
        void a_fact_that_changes_nothing_of_it_does_not_withdraw_it() {
            assertThat(
                            missed.hearsAt(
                                            "2026-01-20T00:01",
                                            "2026-01-15T10:00",
                                            new Content.Supplemented())
                                    .told())
                    .isEmpty();
        }

        @Test
        void what_was_withdrawn_is_not_withdrawn_again() {
            assertThat(
                            missed.hearsAt("2026-01-20T00:01", "2026-01-19T23:59", ANSWERED)
                                    .hearsAt(
                                            "2026-01-20T00:02",
                                            "2026-01-18T10:00",
                                            new Content.Archived())
                                    .told())
                    .noneMatch(line -> line.contains("withdrawn F"));
        }

        @Test
        void a_pause_heard_late_moves_the_rung_and_it_fires_again_under_another_id() {
            var story =
                    missed.hearsAt("2026-01-20T08:00", "2026-01-14T10:00", new Content.SentBack());

            assertThat(story.told())
                    .contains(
                            "miss withdrawn FIRST_RESPONSE-1-DUE f-3",
                            "rung withdrawn FIRST_RESPONSE-1-HEAD_OF_OPD f-3");
            assertThat(
                            story.hears("2026-01-20T09:00", new Content.Supplemented())
                                    .fires("2026-01-22T00:00")
                                    .told())
                    .containsExactly(
                            "missed FIRST_RESPONSE 2026-01-21",
                            "rung FIRST_RESPONSE-1-HEAD_OF_OPD-2 2026-01-21 to 63.02.PUPR/HEAD");
        }

        @Test
        void a_rung_moved_by_a_pause_heard_late_is_withdrawn() {
            var story =
                    routed().hears("2026-01-19T09:00", new Content.Supplemented())
                            .fires("2026-01-20T00:00")
                            .hearsAt(
                                    "2026-01-20T00:01", "2026-01-12T10:00", new Content.SentBack());

            assertThat(story.told())
                    .containsExactly(
                            "resumed FIRST_RESPONSE due 2026-01-22",
                            "resumed RESOLUTION due 2026-02-04",
                            "miss withdrawn FIRST_RESPONSE-1-DUE f-4",
                            "rung withdrawn FIRST_RESPONSE-1-HEAD_OF_OPD f-4");
        }

        @Test
        void a_warning_is_not_withdrawn() {
            assertThat(
                            routed().fires("2026-01-14T00:00")
                                    .hearsAt("2026-01-14T00:01", "2026-01-13T12:00", ANSWERED)
                                    .told())
                    .containsExactly(
                            "met FIRST_RESPONSE in time HERE", "suspended RESOLUTION ANSWERED");
        }

        @Test
        void a_dispute_heard_late_keeps_its_own_instant() {
            assertThat(
                            routed().hears("2026-01-12T10:00", ANSWERED)
                                    .hears("2026-01-15T10:00", new Content.Supplemented())
                                    .hearsAt(
                                            "2026-01-15T11:00",
                                            "2026-01-13T10:00",
                                            new Content.Disputed())
                                    .told())
                    .containsExactly("resumed RESOLUTION due 2026-01-30");
        }

        @Test
        void a_moved_deadline_heard_late_is_told_as_resumed() {
            var story =
                    routed().hears("2026-01-20T09:00", new Content.Supplemented())
                            .hearsAt(
                                    "2026-01-20T09:01", "2026-01-12T10:00", new Content.SentBack());

            assertThat(story.told())
                    .containsExactly(
                            "resumed FIRST_RESPONSE due 2026-01-23",
                            "resumed RESOLUTION due 2026-02-05");
        }

        @Test
        void a_clock_that_never_started_by_what_is_heard_late_is_ended_in_the_ledger() {
            var story =
                    routed().hearsAt(
                                    "2026-01-09T12:00",
                                    "2026-01-09T10:59",
                                    new Content.Withdrawn());

            assertThat(story.told())
                    .containsExactly(
                            "ended FIRST_RESPONSE VOID",
                            "ended RESOLUTION VOID",
                            "ended VERIFICATION WITHDRAWN",
                            "ended CITIZEN WITHDRAWN");
            assertThat(story.followed().timeline().clocks()).hasSize(2);
        }

        @Test
        void the_ledger_keeps_both() {
            var ledger =
                    missed.hearsAt("2026-01-20T00:01", "2026-01-19T23:59", ANSWERED)
                            .followed()
                            .ledger();

            assertThat(ledger.isIntact()).isTrue();
            assertThat(ledger.entries())
                    .extracting(entry -> entry.content().get("what"))
                    .contains("RUNG_FIRED", "RUNG_WITHDRAWN", "MISSED", "MISS_WITHDRAWN");
        }

        @Test
        void a_dispute_follows_its_answer_even_where_two_machines_clocks_disagree() {
            var story =
                    routed().hears("2026-01-14T10:00", ANSWERED)
                            .hears("2026-01-14T09:59", new Content.Disputed());

            assertThat(story.told()).containsExactly("resumed RESOLUTION due 2026-01-30");
        }

        @Test
        void so_do_a_confirmation_and_the_news_that_it_arrived() {
            assertThat(
                            routed().hears("2026-01-14T10:00", ANSWERED)
                                    .hears("2026-01-14T09:59", new Content.AnswerReached("f-3"))
                                    .told())
                    .containsExactly("started CITIZEN_REPLY due 2026-01-29");
            assertThat(
                            routed().hears("2026-01-14T10:00", ANSWERED)
                                    .hears("2026-01-14T09:59", new Content.Confirmed())
                                    .told())
                    .containsExactly("met CITIZEN in time HERE", "met RESOLUTION in time HERE");
        }

        @Test
        void facts_of_a_case_have_one_meaning_in_whatever_order_they_arrive() {
            var inOrder =
                    routed().hears("2026-01-12T10:00", new Content.SentBack())
                            .hears("2026-01-14T10:00", new Content.Supplemented())
                            .hears("2026-01-20T10:00", ANSWERED);
            var shuffled =
                    new Story()
                            .hears("2026-01-09T10:00", LODGED)
                            .hearsAt("2026-01-20T11:00", "2026-01-20T10:00", ANSWERED)
                            .hearsAt(
                                    "2026-01-20T11:00",
                                    "2026-01-14T10:00",
                                    new Content.Supplemented())
                            .hearsAt("2026-01-20T11:00", "2026-01-09T11:00", ROUTED)
                            .hearsAt(
                                    "2026-01-20T11:00", "2026-01-12T10:00", new Content.SentBack());

            assertThat(shuffled.followed().timeline()).isEqualTo(inOrder.followed().timeline());
        }
    }

    @Nested
    class A_region_that_moves_in {

        private static Content.Adopted adopted(Content.Upstream.State state, boolean routed) {
            return new Content.Adopted(
                    "63.02",
                    at("2026-03-02T10:00"),
                    at("2026-03-01T08:00"),
                    new Content.Upstream(state, routed),
                    Classification.SERVICE_COMPLAINT,
                    true);
        }

        private static Story moved(String received, Content.Upstream.State state, boolean routed) {
            return new Story().hearsAt("2026-03-02T10:00", received, adopted(state, routed));
        }

        @Test
        void starts_its_clocks_on_the_original_date_and_records_what_was_missed_before() {
            var story = moved("2026-01-09T10:00", Content.Upstream.State.OPEN, true);

            assertThat(story.told())
                    .containsExactly(
                            "started VERIFICATION due 2026-01-14",
                            "met VERIFICATION late UPSTREAM",
                            "started CITIZEN due 2026-03-10",
                            "started FIRST_RESPONSE due 2026-01-19",
                            "started RESOLUTION due 2026-01-30",
                            "missed VERIFICATION 2026-01-14 before adoption",
                            "missed FIRST_RESPONSE 2026-01-19 before adoption",
                            "missed RESOLUTION 2026-01-30 before adoption");
        }

        @Test
        void starts_its_clocks_on_an_original_date_before_the_first_calendar_too() {
            var story = moved("2022-12-23T10:00", Content.Upstream.State.OPEN, true);

            assertThat(story.told())
                    .contains(
                            "started VERIFICATION due 2022-12-28",
                            "started CITIZEN due 2023-02-21",
                            "started FIRST_RESPONSE due 2022-12-30",
                            "started RESOLUTION due 2023-01-12");
            assertThat(story.followed().timeline().clocks())
                    .filteredOn(Clock::provisional)
                    .extracting(Clock::kind)
                    .containsExactlyInAnyOrder(
                            ClockKind.VERIFICATION, ClockKind.FIRST_RESPONSE, ClockKind.RESOLUTION);
            assertThat(Attention.of(story.state()))
                    .isEqualTo(new Attention.Written(Attention.Reason.OVERDUE_AT_ADOPTION));
        }

        @Test
        void fires_no_past_rung_and_the_next_ones_as_usual() {
            var story = moved("2026-01-09T10:00", Content.Upstream.State.OPEN, true);

            assertThat(story.fires("2026-03-02T10:01").decision())
                    .isEqualTo(new Decision.Ignored(Decision.Reason.NOTHING_DUE));
            assertThat(story.fires("2026-03-11T00:00").told())
                    .containsExactly(
                            "missed CITIZEN 2026-03-10",
                            "rung CITIZEN-1-HEAD_OF_REGION 2026-03-10 to 63.02/HEAD_OF_REGION");
            assertThat(Attention.of(story.state()))
                    .isEqualTo(new Attention.Written(Attention.Reason.LADDER_CLIMBED));
        }

        @Test
        void tells_the_coordinator_once_of_a_case_that_has_no_rung_left() {
            var story = moved("2025-11-03T10:00", Content.Upstream.State.OPEN, true);

            assertThat(Attention.of(story.state()))
                    .isEqualTo(new Attention.Written(Attention.Reason.OVERDUE_AT_ADOPTION));
            assertThat(story.next()).isEqualTo("2026-03-05T00:00");
            assertThat(story.fires("2026-03-05T00:00").told())
                    .containsExactly(
                            "rung CITIZEN-1-OVERDUE_AT_ADOPTION 2026-03-04 to 63.02/COORDINATOR");
            assertThat(story.fires("2026-03-06T00:00").decision())
                    .isEqualTo(new Decision.Ignored(Decision.Reason.NOTHING_DUE));
        }

        @Test
        void withdraws_that_by_an_answer_that_lies_before_it_only_where_its_clock_stopped() {
            var story =
                    moved("2025-11-03T10:00", Content.Upstream.State.OPEN, true)
                            .fires("2026-03-05T00:00");

            assertThat(
                            story.hearsAt(
                                            "2026-03-05T01:00",
                                            "2026-03-04T12:00",
                                            new Content.Supplemented())
                                    .told())
                    .isEmpty();
            assertThat(
                            story.hearsAt(
                                            "2026-03-05T01:00",
                                            "2026-03-04T12:00",
                                            new Content.Archived())
                                    .told())
                    .contains("rung withdrawn CITIZEN-1-OVERDUE_AT_ADOPTION f-3");
        }

        @Test
        void T16_an_end_that_comes_after_it_does_not_withdraw_it() {
            assertThat(
                            moved("2025-11-03T10:00", Content.Upstream.State.OPEN, true)
                                    .fires("2026-03-05T00:00")
                                    .hears("2026-03-05T01:00", new Content.Archived())
                                    .told())
                    .containsExactly(
                            "ended CITIZEN ARCHIVED",
                            "ended FIRST_RESPONSE ARCHIVED",
                            "ended RESOLUTION ARCHIVED");
        }

        @Test
        void a_promise_is_no_rung_that_would_be_left() {
            var story =
                    moved("2025-11-03T10:00", Content.Upstream.State.OPEN, true)
                            .hears(
                                    "2026-03-02T12:00",
                                    new Content.InterimReply(LocalDate.of(2026, 3, 20)));

            assertThat(Attention.of(story.state()))
                    .isEqualTo(new Attention.Written(Attention.Reason.OVERDUE_AT_ADOPTION));
        }

        @Test
        void an_answer_there_ends_the_wait_for_the_citizen_of_a_report_not_yet_routed() {
            assertThat(
                            moved(
                                            "2026-02-27T10:00",
                                            Content.Upstream.State.AWAITING_CITIZEN,
                                            false)
                                    .hears(
                                            "2026-03-03T08:00",
                                            new Content.Upstream(
                                                    Content.Upstream.State.ANSWERED, false))
                                    .told())
                    .containsExactly("resumed VERIFICATION due 2026-03-05");
        }

        @Test
        void a_case_that_is_not_late_is_not_overdue_at_adoption() {
            var story = moved("2026-02-27T10:00", Content.Upstream.State.OPEN, true);

            assertThat(Attention.of(story.state())).isInstanceOf(Attention.ClocksRun.class);
            assertThat(story.told()).noneMatch(line -> line.startsWith("missed"));
        }

        @Test
        void a_report_not_yet_routed_there_is_to_be_verified_here() {
            var story = moved("2026-02-27T10:00", Content.Upstream.State.OPEN, false);

            assertThat(story.told())
                    .containsExactly(
                            "started VERIFICATION due 2026-03-04",
                            "started CITIZEN due 2026-04-28");
            assertThat(story.hears("2026-03-03T10:00", ROUTED).told())
                    .contains("started RESOLUTION due 2026-03-30");
        }

        @Test
        void answered_there_is_met_by_the_exports_date_and_marked_so() {
            var story = moved("2026-02-20T10:00", Content.Upstream.State.ANSWERED, true);

            assertThat(story.told())
                    .contains(
                            "met FIRST_RESPONSE late UPSTREAM", "met RESOLUTION in time UPSTREAM");
            assertThat(stateOf(story, ClockKind.RESOLUTION))
                    .extracting("metAt")
                    .isEqualTo(at("2026-03-01T08:00"));
            assertThat(stateOf(story, ClockKind.CITIZEN)).isInstanceOf(ClockState.Running.class);
        }

        @Test
        void closed_there_is_met_in_all_and_by_its_close_here_not_again() {
            var story = moved("2026-02-20T10:00", Content.Upstream.State.CLOSED, true);

            assertThat(story.told())
                    .contains(
                            "met VERIFICATION late UPSTREAM",
                            "met FIRST_RESPONSE late UPSTREAM",
                            "met RESOLUTION in time UPSTREAM",
                            "met CITIZEN in time UPSTREAM");
            assertThat(
                            story.hears(
                                            "2026-03-02T10:00",
                                            closed(Content.Closed.By.UPSTREAM, "2026-03-01T08:00"))
                                    .told())
                    .isEmpty();
            assertThat(Attention.of(story.state())).isEqualTo(new Attention.NotOpen());
        }

        @Test
        void a_close_told_later_counts_by_the_exports_date() {
            var story =
                    moved("2026-02-20T10:00", Content.Upstream.State.OPEN, true)
                            .hears(
                                    "2026-03-04T09:00",
                                    closed(Content.Closed.By.UPSTREAM, "2026-03-03T08:00"));

            assertThat(story.told())
                    .containsExactly(
                            "met CITIZEN in time UPSTREAM",
                            "met FIRST_RESPONSE late UPSTREAM",
                            "met RESOLUTION in time UPSTREAM");
            assertThat(stateOf(story, ClockKind.RESOLUTION))
                    .extracting("metAt")
                    .isEqualTo(at("2026-03-03T08:00"));
        }

        @Test
        void closed_there_without_a_routing_is_verified_by_the_exports_date() {
            assertThat(moved("2026-02-27T10:00", Content.Upstream.State.CLOSED, false).told())
                    .containsExactly(
                            "started VERIFICATION due 2026-03-04",
                            "met VERIFICATION in time UPSTREAM",
                            "started CITIZEN due 2026-04-28",
                            "met CITIZEN in time UPSTREAM");
        }

        @Test
        void archived_there_ends_every_clock() {
            assertThat(moved("2026-02-27T10:00", Content.Upstream.State.ARCHIVED, false).told())
                    .containsExactly(
                            "started VERIFICATION due 2026-03-04",
                            "met VERIFICATION in time UPSTREAM",
                            "started CITIZEN due 2026-04-28",
                            "ended CITIZEN ARCHIVED");
        }

        @Test
        void waiting_for_the_citizen_there_stands_still_here_until_it_is_open_again() {
            var story = moved("2026-02-27T10:00", Content.Upstream.State.AWAITING_CITIZEN, true);

            assertThat(story.told())
                    .contains(
                            "suspended FIRST_RESPONSE AWAITING_CITIZEN",
                            "suspended RESOLUTION AWAITING_CITIZEN");
            assertThat(
                            story.hears(
                                            "2026-03-03T08:00",
                                            new Content.Upstream(Content.Upstream.State.OPEN, true))
                                    .told())
                    .containsExactly(
                            "resumed FIRST_RESPONSE due 2026-03-09",
                            "resumed RESOLUTION due 2026-03-27");
        }

        @Test
        void an_answer_there_takes_the_place_of_waiting_for_the_citizen() {
            assertThat(
                            moved("2026-02-27T10:00", Content.Upstream.State.AWAITING_CITIZEN, true)
                                    .hears(
                                            "2026-03-03T08:00",
                                            new Content.Upstream(
                                                    Content.Upstream.State.ANSWERED, true))
                                    .told())
                    .containsExactly(
                            "met FIRST_RESPONSE in time UPSTREAM",
                            "met RESOLUTION in time UPSTREAM");
        }

        @Test
        void an_answer_there_keeps_a_promise_made_here() {
            assertThat(
                            moved("2026-02-27T10:00", Content.Upstream.State.OPEN, true)
                                    .hears(
                                            "2026-03-03T08:00",
                                            new Content.InterimReply(LocalDate.of(2026, 3, 9)))
                                    .hears(
                                            "2026-03-04T08:00",
                                            new Content.Upstream(
                                                    Content.Upstream.State.ANSWERED, true))
                                    .told())
                    .contains("met INTERIM_REPLY in time UPSTREAM");
        }

        @Test
        void reopened_there_goes_on_here() {
            var open = new Content.Upstream(Content.Upstream.State.OPEN, true);

            assertThat(
                            moved("2026-02-27T10:00", Content.Upstream.State.CLOSED, true)
                                    .hears("2026-03-05T08:00", open)
                                    .told())
                    .containsExactly(
                            "resumed CITIZEN due 2026-04-28", "resumed RESOLUTION due 2026-03-31");
            assertThat(
                            moved("2026-02-27T10:00", Content.Upstream.State.CLOSED, true)
                                    .hears("2026-03-05T08:00", open)
                                    .followed()
                                    .timeline()
                                    .isOpen())
                    .isTrue();
            assertThat(
                            moved("2026-02-27T10:00", Content.Upstream.State.ANSWERED, true)
                                    .hears("2026-03-05T08:00", open)
                                    .told())
                    .containsExactly("resumed RESOLUTION due 2026-03-31");
        }

        @Test
        void open_there_does_not_reopen_what_was_answered_or_closed_here() {
            var open = new Content.Upstream(Content.Upstream.State.OPEN, true);
            var answeredHere =
                    moved("2026-02-27T10:00", Content.Upstream.State.OPEN, true)
                            .hears("2026-03-03T08:00", ANSWERED);

            assertThat(answeredHere.hears("2026-03-04T08:00", open).told()).isEmpty();
            assertThat(
                            answeredHere
                                    .hears("2026-03-05T08:00", new Content.Confirmed())
                                    .hears("2026-03-06T08:00", open)
                                    .told())
                    .isEmpty();
        }

        @Test
        void disputed_here_after_a_close_there_stays_open_when_it_is_closed_here() {
            assertThat(
                            moved("2026-02-27T10:00", Content.Upstream.State.CLOSED, true)
                                    .hears("2026-03-03T08:00", new Content.Disputed())
                                    .hears("2026-03-04T08:00", new Content.Confirmed())
                                    .hears(
                                            "2026-03-05T08:00",
                                            new Content.Upstream(Content.Upstream.State.OPEN, true))
                                    .told())
                    .isEmpty();
        }

        @Test
        void closed_there_withdraws_a_rung_that_fired_after_the_export() {
            assertThat(
                            moved("2026-02-20T10:00", Content.Upstream.State.OPEN, true)
                                    .fires("2026-03-12T00:00")
                                    .hearsAt(
                                            "2026-03-12T09:00",
                                            "2026-03-11T08:00",
                                            new Content.Upstream(
                                                    Content.Upstream.State.CLOSED, true))
                                    .told())
                    .contains("met RESOLUTION in time UPSTREAM");
        }

        @Test
        void history_is_kept_and_followed_by_no_clock() {
            var story =
                    new Story()
                            .takes(
                                    new Command.KeepAsHistory(
                                            by(Actor.Kind.UPSTREAM, "2026-03-02T10:00")));

            assertThat(story.told()).containsExactly("history");
            assertThat(story.state()).isEqualTo(new EscalationCase.Historic("c"));
            assertThat(story.hears("2026-03-02T10:00", ROUTED).decision())
                    .isEqualTo(new Decision.Ignored(Decision.Reason.KEPT_AS_HISTORY));
            assertThat(Attention.of(story.state())).isEqualTo(new Attention.NotOpen());
        }
    }

    @Nested
    class Repeats_and_ends {

        private static final OffsetDateTime MIDNIGHT =
                OffsetDateTime.parse("2026-01-20T23:59:59+08:00");

        @Test
        void T21_a_fact_heard_twice_is_heard_once() {
            var story = routed();
            var again =
                    new Command.Hear(story.followed().facts().getLast(), at("2026-01-09T12:00"));

            assertThat(story.takes(again).decision())
                    .isEqualTo(new Decision.Ignored(Decision.Reason.ALREADY_HEARD));
        }

        @Test
        void a_complaint_is_opened_once() {
            var story = routed();

            assertThat(story.hears("2026-01-09T12:00", LODGED).decision())
                    .isEqualTo(new Decision.Ignored(Decision.Reason.ALREADY_OPENED));
            assertThat(
                            story.takes(
                                            new Command.KeepAsHistory(
                                                    by(Actor.Kind.UPSTREAM, "2026-01-09T12:00")))
                                    .decision())
                    .isEqualTo(new Decision.Ignored(Decision.Reason.ALREADY_OPENED));
        }

        @Test
        void nothing_is_heard_of_a_complaint_before_it_is_opened() {
            var cause = by(Actor.Kind.OMBUDSMAN, "2026-01-09T12:00");
            var early =
                    List.of(
                            new Command.Fire(cause.at(), cause.at(), cause.at(), GRACE),
                            new Command.ConfirmSending(cause),
                            new Command.AcceptReferral(cause, null),
                            new Command.ReturnReferral(cause, ReturnReason.TOO_OLD, null),
                            new Command.SettleReferral(cause, SettlementOutcome.SETTLED, null));

            assertThat(new Story().hears("2026-01-09T12:00", ROUTED).decision())
                    .isEqualTo(new Decision.Ignored(Decision.Reason.NOT_OPENED));
            assertThat(early)
                    .allSatisfy(command ->
                            assertThat(new Story().takes(command).decision())
                                    .isEqualTo(new Decision.Ignored(Decision.Reason.NOT_OPENED)));
            assertThat(Attention.of(new Story().state())).isEqualTo(new Attention.NotOpen());
        }

        @Test
        void what_is_erased_is_forgotten_and_stays_so() {
            var erase = new Command.Erase(by(Actor.Kind.SYSTEM, "2026-01-09T12:00"));
            var history = new Command.KeepAsHistory(by(Actor.Kind.UPSTREAM, "2026-01-09T10:00"));

            assertThat(
                            List.of(
                                    routed().takes(erase),
                                    new Story().takes(erase),
                                    new Story().takes(history).takes(erase)))
                    .allSatisfy(story -> {
                        assertThat(story.told()).containsExactly("erased");
                        assertThat(story.state()).isEqualTo(new EscalationCase.Erased("c"));
                        assertThat(story.hears("2026-01-09T13:00", ROUTED).decision())
                                .isEqualTo(new Decision.Ignored(Decision.Reason.ERASED));
                        assertThat(Attention.of(story.state())).isEqualTo(new Attention.NotOpen());
                    });
        }

        @Test
        void what_is_forgotten_or_history_takes_nothing_in() {
            var heard = ((Decision.Happened) routed().decision()).events().getFirst();
            var erased = new EscalationCase.Erased("c");
            var historic = new EscalationCase.Historic("c");

            assertThat(EscalationCase.evolve(erased, heard)).isSameAs(erased);
            assertThat(EscalationCase.evolve(historic, heard)).isSameAs(historic);
        }

        @Test
        void P6_an_open_case_has_a_running_clock_or_a_written_reason() {
            assertThat(Attention.of(routed().state()))
                    .isEqualTo(
                            new Attention.ClocksRun(
                                    Set.of(
                                            ClockKind.CITIZEN,
                                            ClockKind.FIRST_RESPONSE,
                                            ClockKind.RESOLUTION)));
            assertThat(Attention.of(routed().fires("2026-03-11T00:00").state()))
                    .isEqualTo(new Attention.Written(Attention.Reason.REFERRAL_OPEN));
            assertThat(
                            Attention.of(
                                    routed().hears("2026-01-12T10:00", ANSWERED)
                                            .fires("2026-03-11T00:00")
                                            .state()))
                    .isEqualTo(new Attention.Written(Attention.Reason.LADDER_CLIMBED));
            assertThat(
                            Attention.of(
                                    routed().hears("2026-01-12T10:00", new Content.Archived())
                                            .state()))
                    .isEqualTo(new Attention.NotOpen());
        }

        @Test
        void P6_a_case_with_the_ombudsman_has_that_as_its_reason_until_it_comes_back() {
            var cause = by(Actor.Kind.OMBUDSMAN, "2026-02-10T10:00");
            var sent =
                    routed().hears("2026-01-12T10:00", new Content.ConsentGiven())
                            .fires("2026-02-07T00:00");

            assertThat(
                            Attention.of(
                                    sent.takes(new Command.AcceptReferral(cause, null))
                                            .fires("2026-03-11T00:00")
                                            .state()))
                    .isEqualTo(new Attention.Written(Attention.Reason.REFERRAL_OPEN));
            assertThat(
                            Attention.of(
                                    sent.takes(
                                                    new Command.SettleReferral(
                                                            cause, SettlementOutcome.SETTLED, null))
                                            .state()))
                    .isEqualTo(new Attention.Written(Attention.Reason.LADDER_CLIMBED));
        }

        @Test
        void P6_a_warning_or_a_rung_withdrawn_is_no_ladder_climbed() {
            var followed = routed().followed();
            var warned = new Fired(ClockKind.RESOLUTION, 1, "PERCENT_50", MIDNIGHT, "w", false);
            var withdrawn = new Fired(ClockKind.RESOLUTION, 1, "SEKDA", MIDNIGHT, "r", true);
            var climbed = new Fired(ClockKind.RESOLUTION, 1, "SEKDA", MIDNIGHT, "s", false);
            var nothingLeft = EscalationCase.Followed.blank("c");

            assertThat(Attention.of(nothingLeft.with(warned).with(withdrawn)))
                    .isEqualTo(new Attention.Orphan());
            assertThat(Attention.of(nothingLeft.with(warned).with(climbed)))
                    .isEqualTo(new Attention.Written(Attention.Reason.LADDER_CLIMBED));
            assertThat(followed.fired()).isEmpty();
        }

        @Test
        void P6_a_case_that_waits_for_the_citizen_says_so() {
            var story =
                    new Story()
                            .under(FootingTest.SHIPPED_LATER)
                            .hears("2026-01-09T10:00", LODGED)
                            .hears("2026-01-09T11:00", ROUTED)
                            .fires("2026-01-13T00:00")
                            .hears("2026-01-13T10:00", new Content.Answered());

            assertThat(Attention.of(story.state()))
                    .isEqualTo(new Attention.Written(Attention.Reason.WAITS_FOR_THE_CITIZEN));
        }

        @Test
        void P6_an_open_case_without_either_is_an_orphan() {
            assertThat(Attention.of(EscalationCase.Followed.blank("c")))
                    .isEqualTo(new Attention.Orphan());
        }
    }
}
