package id.kawal.routing.domain.cases;

import static id.kawal.routing.domain.cases.Mother.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.routing.domain.cases.Outcome.Reason;
import id.kawal.routing.domain.cases.Outcome.Rule;
import id.kawal.routing.domain.directory.Agency;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DeskDecisionsTest {

    private static final DeskDecisions DESK = new DeskDecisions(POLICY);
    private static final Person OFFICER = officerOf(PUPR);
    private static final Actor OFFICER_ACTOR = new Actor(Actor.Kind.OFFICER, "o-1");
    private static final Actor COORDINATOR_ACTOR = new Actor(Actor.Kind.COORDINATOR, "c-1");

    private static List<DeskCommand> allBy(Person person) {
        return List.of(
                new DeskCommand.Verify(person, T2, ASPIRATION),
                new DeskCommand.Route(person, T2, DLH),
                new DeskCommand.HandBack(person, T2, DLH, WORDS),
                new DeskCommand.Acknowledge(person, T2),
                new DeskCommand.InterimReply(person, T2, TODAY, TODAY.plusDays(3), WORDS),
                new DeskCommand.Answer(person, T2, WORDS),
                new DeskCommand.SendBack(person, T2, WORDS),
                new DeskCommand.Archive(person, T2, ArchiveGround.REPEATED, WORDS),
                new DeskCommand.ReferOutside(person, T2, PLN, null));
    }

    @Nested
    class Access {

        @Test
        void T25_nobody_acts_on_a_case_that_is_not_theirs_nor_learns_its_state() {
            Person otherAgency = officerOf(DISHUB);
            Person officerInRegion =
                    new Person("o-2", Person.Role.OFFICER, Set.of("63.02"), Set.of());
            for (Person stranger : List.of(otherAgency, officerInRegion, STRANGE_COORDINATOR)) {
                for (DeskCommand command : allBy(stranger)) {
                    assertThat(DESK.decide(routed(), command))
                            .isEqualTo(refused(Rule.CASE_IS_NOT_YOURS));
                    assertThat(DESK.decide(received(), command))
                            .isEqualTo(refused(Rule.CASE_IS_NOT_YOURS));
                    assertThat(DESK.decide(closed(), command))
                            .isEqualTo(refused(Rule.CASE_IS_NOT_YOURS));
                }
            }
        }

        @Test
        void an_officer_of_the_agency_that_had_it_before_has_no_more_to_say() {
            var moved = new RoutingCase.Routed(at(at(PUPR), DISHUB));

            assertThat(DESK.decide(moved, new DeskCommand.Answer(OFFICER, T2, WORDS)))
                    .isEqualTo(refused(Rule.CASE_IS_NOT_YOURS));
            assertThat(DESK.decide(moved, new DeskCommand.Answer(officerOf(DISHUB), T2, WORDS)))
                    .isInstanceOf(Outcome.Happened.class);
        }

        @Test
        void what_is_the_coordinators_is_refused_to_an_officer() {
            List<DeskCommand> all = allBy(OFFICER);
            for (int index : new int[] {0, 1, 7, 8}) {
                assertThat(DESK.decide(routed(), all.get(index)))
                        .isEqualTo(refused(Rule.ONLY_THE_COORDINATOR));
            }
        }

        @Test
        void what_is_the_agencys_is_refused_to_a_coordinator() {
            List<DeskCommand> all = allBy(COORDINATOR);
            for (int index : new int[] {2, 3, 4, 5}) {
                assertThat(DESK.decide(routed(), all.get(index)))
                        .isEqualTo(refused(Rule.ONLY_THE_AGENCY));
                assertThat(DESK.decide(verified(), all.get(index)))
                        .isEqualTo(refused(Rule.ONLY_THE_AGENCY));
            }
        }

        @Test
        void a_case_nobody_knows_is_not_there() {
            for (DeskCommand command : allBy(COORDINATOR)) {
                assertThat(DESK.decide(new RoutingCase.Unopened(), command))
                        .isEqualTo(refused(Rule.NO_SUCH_CASE));
            }
        }

        @Test
        void T16_an_ended_case_takes_no_command() {
            for (RoutingCase ended : List.of(closed(), withdrawn())) {
                for (DeskCommand command : allBy(COORDINATOR)) {
                    assertThat(DESK.decide(ended, command)).isEqualTo(refused(Rule.CASE_HAS_ENDED));
                }
            }
            for (RoutingCase ended : allEnded()) {
                for (DeskCommand command : allBy(OFFICER).subList(0, 7)) {
                    assertThat(DESK.decide(ended, command)).isEqualTo(refused(Rule.CASE_HAS_ENDED));
                }
            }
        }

        @Test
        void T18_the_acting_person_comes_from_the_token_and_stands_in_the_event() {
            Outcome.Happened happened =
                    (Outcome.Happened)
                            DESK.decide(routed(), new DeskCommand.Acknowledge(OFFICER, T2));

            assertThat(((CaseEvent.Told) happened.events().getFirst()).actor())
                    .isEqualTo(OFFICER_ACTOR);
        }
    }

    @Nested
    class Coordinating {

        @Test
        void a_received_case_is_verified_once() {
            var command = new DeskCommand.Verify(COORDINATOR, T2, SERVICE);

            assertThat(DESK.decide(received(), command))
                    .isEqualTo(
                            Outcome.happened(
                                    new CaseEvent.Verified(T2, COORDINATOR_ACTOR, SERVICE)));
            assertThat(DESK.decide(after(received(), command), command))
                    .isEqualTo(ignored(Reason.ALREADY_SO));
        }

        @Test
        void a_category_alone_can_be_corrected_and_is_kept_where_none_is_given() {
            Verdict roads = new Verdict(Classification.SERVICE_COMPLAINT, "roads");
            Verdict bridges = new Verdict(Classification.SERVICE_COMPLAINT, "bridges");
            RoutingCase onRoads =
                    RoutingCase.evolve(verified(), new CaseEvent.Verified(T1, Actor.SYSTEM, roads));

            assertThat(DESK.decide(onRoads, new DeskCommand.Verify(COORDINATOR, T2, bridges)))
                    .isEqualTo(
                            Outcome.happened(
                                    new CaseEvent.Verified(T2, COORDINATOR_ACTOR, bridges)));
            assertThat(DESK.decide(onRoads, new DeskCommand.Verify(COORDINATOR, T2, SERVICE)))
                    .isEqualTo(ignored(Reason.ALREADY_SO));
            assertThat(
                            DESK.decide(
                                    onRoads,
                                    new DeskCommand.Verify(
                                            COORDINATOR,
                                            T2,
                                            new Verdict(Classification.ASPIRATION, null))))
                    .isEqualTo(
                            Outcome.happened(
                                    new CaseEvent.Reclassified(
                                            T2,
                                            COORDINATOR_ACTOR,
                                            Classification.SERVICE_COMPLAINT,
                                            ASPIRATION)));
        }

        @Test
        void a_classified_case_is_reclassified_in_any_open_state() {
            for (RoutingCase state :
                    List.of(verified(), routed(), inProgress(), awaiting(), answered())) {
                assertThat(DESK.decide(state, new DeskCommand.Verify(COORDINATOR, T2, ASPIRATION)))
                        .isEqualTo(
                                Outcome.happened(
                                        new CaseEvent.Reclassified(
                                                T2,
                                                COORDINATOR_ACTOR,
                                                Classification.SERVICE_COMPLAINT,
                                                ASPIRATION)));
            }
        }

        @Test
        void routing_an_unclassified_case_says_what_it_is() {
            assertThat(DESK.decide(received(), route(DLH)))
                    .isEqualTo(
                            Outcome.happened(
                                    new CaseEvent.Verified(T2, COORDINATOR_ACTOR, SERVICE),
                                    routedBy("COORDINATOR", DLH, 1, null)));
            assertThat(DESK.decide(received(), route(INSPEKTORAT)))
                    .isEqualTo(
                            Outcome.happened(
                                    new CaseEvent.Verified(
                                            T2,
                                            COORDINATOR_ACTOR,
                                            new Verdict(Classification.OVERSIGHT_COMPLAINT, null)),
                                    routedBy("COORDINATOR", INSPEKTORAT, 1, null)));
        }

        @Test
        void a_case_moves_to_any_agency_of_the_region_or_its_province() {
            assertThat(DESK.decide(routed(), route(DLH)))
                    .isEqualTo(Outcome.happened(routedBy("COORDINATOR", DLH, 2, "63.02.PUPR")));
            for (RoutingCase state : List.of(verified(), inProgress(), awaiting())) {
                assertThat(DESK.decide(state, route(OF_THE_PROVINCE)))
                        .isInstanceOf(Outcome.Happened.class);
            }
        }

        @Test
        void a_case_does_not_move_to_where_it_is_nor_to_who_can_not_answer() {
            assertThat(DESK.decide(routed(), route(PUPR))).isEqualTo(ignored(Reason.ALREADY_THERE));
            assertThat(DESK.decide(routed(), route(PLN)))
                    .isEqualTo(refused(Rule.AGENCY_CAN_NOT_ANSWER));
            assertThat(DESK.decide(routed(), route(ELSEWHERE)))
                    .isEqualTo(refused(Rule.AGENCY_CAN_NOT_ANSWER));
            assertThat(DESK.decide(answered(), route(DLH)))
                    .isEqualTo(refused(Rule.CASE_IS_ANSWERED));
        }

        @Test
        void an_archive_needs_a_ground_and_an_explanation_and_ends_the_case_once() {
            var command = new DeskCommand.Archive(COORDINATOR, T2, ArchiveGround.REPEATED, WORDS);

            for (RoutingCase state :
                    List.of(received(), verified(), routed(), inProgress(), awaiting())) {
                assertThat(DESK.decide(state, command))
                        .isEqualTo(
                                Outcome.happened(
                                        new CaseEvent.Archived(
                                                T2,
                                                COORDINATOR_ACTOR,
                                                ArchiveGround.REPEATED,
                                                WORDS),
                                        new CaseEvent.Closed(
                                                T2, COORDINATOR_ACTOR, ClosedBy.OFFICE, T2)));
            }
            assertThat(DESK.decide(after(routed(), command), command))
                    .isEqualTo(ignored(Reason.ALREADY_ENDED));
            assertThat(DESK.decide(archived(), command)).isEqualTo(refused(Rule.CASE_HAS_ENDED));
            assertThat(DESK.decide(referred(), command)).isEqualTo(refused(Rule.CASE_HAS_ENDED));
            assertThat(DESK.decide(answered(), command)).isEqualTo(refused(Rule.CASE_IS_ANSWERED));
        }

        @Test
        void a_referral_outside_names_the_body_and_ends_the_case_once() {
            assertThat(DESK.decide(received(), refer(PLN)))
                    .isEqualTo(
                            Outcome.happened(
                                    new CaseEvent.ReferredOutside(
                                            T2, COORDINATOR_ACTOR, "PLN", "PT PLN", null),
                                    new CaseEvent.Closed(
                                            T2, COORDINATOR_ACTOR, ClosedBy.OFFICE, T2)));
            assertThat(DESK.decide(received(), refer(OF_THE_PROVINCE)))
                    .isInstanceOf(Outcome.Happened.class);
            assertThat(DESK.decide(after(received(), refer(PLN)), refer(PLN)))
                    .isEqualTo(ignored(Reason.ALREADY_ENDED));
            assertThat(DESK.decide(referred(), refer(OF_THE_PROVINCE)))
                    .isEqualTo(refused(Rule.CASE_HAS_ENDED));
            assertThat(DESK.decide(archived(), refer(PLN))).isEqualTo(refused(Rule.CASE_HAS_ENDED));
        }

        @Test
        void a_referral_outside_leads_outside_and_not_past_an_answer() {
            assertThat(DESK.decide(received(), refer(DLH)))
                    .isEqualTo(refused(Rule.BODY_IS_NOT_OUTSIDE));
            assertThat(DESK.decide(answered(), refer(PLN)))
                    .isEqualTo(refused(Rule.CASE_IS_ANSWERED));
        }

        private static DeskCommand route(Agency agency) {
            return new DeskCommand.Route(COORDINATOR, T2, agency);
        }

        private static DeskCommand refer(Agency body) {
            return new DeskCommand.ReferOutside(COORDINATOR, T2, body, null);
        }
    }

    @Nested
    class HandingBack {

        @Test
        void a_case_goes_to_the_agency_that_is_proposed() {
            assertThat(DESK.decide(routed(), handBack(OFFICER, DLH)))
                    .isEqualTo(
                            Outcome.happened(
                                    handedBack(DLH),
                                    new CaseEvent.Routed(
                                            T2,
                                            OFFICER_ACTOR,
                                            "63.02.DLH",
                                            "Dinas DLH",
                                            2,
                                            DecidedBy.PERSON,
                                            null,
                                            List.of("HANDED_BACK"),
                                            "63.02.PUPR")));
            for (RoutingCase state : List.of(inProgress(), awaiting())) {
                assertThat(after(state, handBack(OFFICER, DLH)))
                        .isInstanceOf(RoutingCase.Routed.class);
            }
        }

        @Test
        void the_third_hand_back_goes_to_the_arbiter_who_decides_and_locks() {
            RoutingCase second = after(routed(), handBack(OFFICER, DLH));
            RoutingCase third = after(second, handBack(officerOf(DLH), DISHUB));
            Outcome last = DESK.decide(third, handBack(officerOf(DISHUB), BPBD));

            assertThat(((Outcome.Happened) last).events().getLast())
                    .isEqualTo(new CaseEvent.ArbiterNeeded(T2, Actor.SYSTEM, 3));

            RoutingCase undecided = after(third, handBack(officerOf(DISHUB), BPBD));
            Outcome decision =
                    DESK.decide(undecided, new DeskCommand.Route(COORDINATOR, T2, DISHUB));
            assertThat(decision)
                    .isEqualTo(Outcome.happened(routedBy("ARBITER", DISHUB, 4, "63.02.DISHUB")));

            RoutingCase locked = after(undecided, new DeskCommand.Route(COORDINATOR, T2, DISHUB));
            assertThat(DESK.decide(locked, handBack(officerOf(DISHUB), BPBD)))
                    .isEqualTo(refused(Rule.LOCKED_BY_ARBITER));
        }

        @Test
        void an_agency_that_had_it_before_does_not_get_it_back_without_the_arbiter() {
            RoutingCase second = after(routed(), handBack(OFFICER, DLH));

            assertThat(
                            ((Outcome.Happened) DESK.decide(second, handBack(officerOf(DLH), PUPR)))
                                    .events()
                                    .getLast())
                    .isEqualTo(new CaseEvent.ArbiterNeeded(T2, Actor.SYSTEM, 2));
        }

        @Test
        void who_proposes_somebody_outside_leaves_it_to_the_coordinator() {
            for (Agency outside : List.of(PLN, ELSEWHERE)) {
                assertThat(DESK.decide(routed(), handBack(OFFICER, outside)))
                        .isEqualTo(
                                Outcome.happened(
                                        handedBack(outside),
                                        new CaseEvent.TriageNeeded(
                                                T2,
                                                Actor.SYSTEM,
                                                List.of("PROPOSED_OUTSIDE"),
                                                List.of(outside.code()))));
            }
        }

        @Test
        void nobody_hands_back_to_themselves_or_after_the_answer() {
            assertThat(DESK.decide(routed(), handBack(OFFICER, PUPR)))
                    .isEqualTo(refused(Rule.PROPOSED_AGENCY_IS_THE_SAME));
            assertThat(DESK.decide(answered(), handBack(OFFICER, DLH)))
                    .isEqualTo(refused(Rule.CASE_IS_ANSWERED));
        }

        private static DeskCommand handBack(Person by, Agency proposed) {
            return new DeskCommand.HandBack(by, T2, proposed, WORDS);
        }

        private static CaseEvent handedBack(Agency proposed) {
            return new CaseEvent.HandedBack(
                    T2, OFFICER_ACTOR, "63.02.PUPR", proposed.code(), WORDS);
        }
    }

    @Nested
    class Answering {

        @Test
        void an_agency_acknowledges_once() {
            var command = new DeskCommand.Acknowledge(OFFICER, T2);

            assertThat(DESK.decide(routed(), command))
                    .isEqualTo(
                            Outcome.happened(
                                    new CaseEvent.Acknowledged(T2, OFFICER_ACTOR, "63.02.PUPR")));
            assertThat(DESK.decide(inProgress(), command))
                    .isEqualTo(ignored(Reason.ALREADY_ACKNOWLEDGED));
            assertThat(DESK.decide(answered(), command))
                    .isEqualTo(ignored(Reason.ALREADY_ACKNOWLEDGED));
            assertThat(DESK.decide(new RoutingCase.Answered(at(PUPR), T1, Side.HERE), command))
                    .isEqualTo(ignored(Reason.ALREADY_ACKNOWLEDGED));
        }

        @Test
        void an_interim_reply_says_until_when() {
            assertThat(DESK.decide(routed(), interim(TODAY.plusDays(1))))
                    .isEqualTo(
                            Outcome.happened(
                                    new CaseEvent.InterimReplyGiven(
                                            T2,
                                            OFFICER_ACTOR,
                                            "63.02.PUPR",
                                            WORDS,
                                            TODAY.plusDays(1),
                                            1)));
        }

        @Test
        void the_date_promised_lies_after_today_and_not_too_far_away() {
            assertThat(DESK.decide(routed(), interim(TODAY)))
                    .isEqualTo(refused(Rule.PROMISE_NOT_IN_THE_FUTURE));
            assertThat(DESK.decide(routed(), interim(TODAY.plusDays(30))))
                    .isInstanceOf(Outcome.Happened.class);
            assertThat(DESK.decide(routed(), interim(TODAY.plusDays(31))))
                    .isEqualTo(refused(Rule.PROMISE_TOO_FAR));
        }

        @Test
        void there_are_at_most_two_interim_replies() {
            RoutingCase once = after(routed(), interim(TODAY.plusDays(1)));
            RoutingCase twice = after(once, interim(TODAY.plusDays(2)));

            assertThat(DESK.decide(twice, interim(TODAY.plusDays(3))))
                    .isEqualTo(refused(Rule.INTERIM_REPLIES_USED_UP));
            assertThat(DESK.decide(answered(), interim(TODAY.plusDays(3))))
                    .isEqualTo(refused(Rule.CASE_IS_ANSWERED));
        }

        @Test
        void the_same_promise_twice_is_one_reply() {
            RoutingCase once = after(routed(), interim(TODAY.plusDays(1)));
            RoutingCase twice = after(once, interim(TODAY.plusDays(2)));

            assertThat(DESK.decide(once, interim(TODAY.plusDays(1))))
                    .isEqualTo(ignored(Reason.ALREADY_PROMISED));
            assertThat(DESK.decide(twice, interim(TODAY.plusDays(2))))
                    .isEqualTo(ignored(Reason.ALREADY_PROMISED));
        }

        @Test
        void another_agency_may_promise_the_same_day() {
            RoutingCase once = after(routed(), interim(TODAY.plusDays(1)));
            RoutingCase moved = after(once, new DeskCommand.Route(COORDINATOR, T2, DLH));
            var byTheOther =
                    new DeskCommand.InterimReply(
                            officerOf(DLH), T2, TODAY, TODAY.plusDays(1), WORDS);

            assertThat(DESK.decide(moved, byTheOther)).isInstanceOf(Outcome.Happened.class);
        }

        @Test
        void an_answer_is_given_once() {
            var command = new DeskCommand.Answer(OFFICER, T2, WORDS);

            for (RoutingCase state : List.of(routed(), inProgress(), awaiting())) {
                assertThat(DESK.decide(state, command))
                        .isEqualTo(
                                Outcome.happened(
                                        new CaseEvent.Answered(
                                                T2, OFFICER_ACTOR, "63.02.PUPR", WORDS)));
            }
            assertThat(DESK.decide(after(routed(), command), command))
                    .isEqualTo(refused(Rule.CASE_IS_ANSWERED));
        }

        @Test
        void a_word_of_the_citizen_after_an_answer_is_answered_again() {
            var command = new DeskCommand.Answer(OFFICER, T2, WORDS);
            RoutingCase spoken =
                    RoutingCase.evolve(answered(), new CaseEvent.CitizenSpoke(T1.plusSeconds(1)));

            assertThat(DESK.decide(spoken, command))
                    .isEqualTo(
                            Outcome.happened(
                                    new CaseEvent.Answered(
                                            T2, OFFICER_ACTOR, "63.02.PUPR", WORDS)));
            assertThat(
                            DESK.decide(
                                    RoutingCase.evolve(answered(), new CaseEvent.CitizenSpoke(T1)),
                                    command))
                    .isEqualTo(refused(Rule.CASE_IS_ANSWERED));
        }

        @Test
        void a_question_is_asked_once_by_the_agency_or_the_coordinator() {
            var byAgency = new DeskCommand.SendBack(OFFICER, T2, WORDS);
            var byCoordinator = new DeskCommand.SendBack(COORDINATOR, T2, WORDS);

            assertThat(DESK.decide(routed(), byAgency))
                    .isEqualTo(Outcome.happened(new CaseEvent.SentBack(T2, OFFICER_ACTOR, WORDS)));
            assertThat(DESK.decide(received(), byCoordinator))
                    .isEqualTo(
                            Outcome.happened(new CaseEvent.SentBack(T2, COORDINATOR_ACTOR, WORDS)));
            assertThat(DESK.decide(awaiting(), byAgency)).isEqualTo(refused(Rule.QUESTION_IS_OPEN));
            assertThat(DESK.decide(answered(), byAgency)).isEqualTo(refused(Rule.CASE_IS_ANSWERED));
        }

        private static DeskCommand interim(LocalDate promisedBy) {
            return new DeskCommand.InterimReply(OFFICER, T2, TODAY, promisedBy, WORDS);
        }
    }

    static RoutingCase after(RoutingCase state, DeskCommand command) {
        return RoutingCase.evolve(state, ((Outcome.Happened) DESK.decide(state, command)).events());
    }

    static CaseEvent routedBy(String reason, Agency agency, int hop, @Nullable String previous) {
        return new CaseEvent.Routed(
                T2,
                COORDINATOR_ACTOR,
                agency.code(),
                agency.name(),
                hop,
                DecidedBy.PERSON,
                null,
                List.of(reason),
                previous);
    }
}
