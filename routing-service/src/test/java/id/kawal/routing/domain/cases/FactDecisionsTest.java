package id.kawal.routing.domain.cases;

import static id.kawal.routing.domain.cases.Mother.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.routing.domain.cases.Outcome.Reason;
import id.kawal.routing.domain.choice.Candidate;
import id.kawal.routing.domain.choice.Choice;
import id.kawal.routing.domain.choice.TriageReason;
import id.kawal.routing.domain.directory.Agency;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FactDecisionsTest {

    private static final FactDecisions DECISIONS = new FactDecisions(POLICY);
    private static final RoutingCase NEW = new RoutingCase.Unopened();
    private static final Placement ABUSE =
            new Placement.ByRule(INSPEKTORAT, 0.9, List.of("extortion"));
    private static final Placement BY_RULE = new Placement.ByRule(PUPR, 0.9, List.of("road"));
    private static final Placement UNDECIDED =
            new Placement.Undecided(List.of("NOT_SURE"), List.of("63.02.PUPR"));

    @Nested
    class Lodged {

        @Test
        void a_complaint_the_rules_are_sure_of_is_verified_and_routed_at_once() {
            Fact.Lodged fact = lodged(null, BY_RULE);

            assertThat(DECISIONS.decide(NEW, fact))
                    .isEqualTo(
                            Outcome.happened(
                                    new CaseEvent.Opened(T1, fact.opening()),
                                    new CaseEvent.Verified(
                                            T1,
                                            Actor.SYSTEM,
                                            new Verdict(Classification.SERVICE_COMPLAINT, "roads")),
                                    new CaseEvent.Routed(
                                            T1,
                                            Actor.SYSTEM,
                                            "63.02.PUPR",
                                            "Dinas PUPR",
                                            1,
                                            DecidedBy.RULE,
                                            0.9,
                                            List.of("road"),
                                            null)));
            assertThat(after(NEW, fact)).isInstanceOf(RoutingCase.Routed.class);
        }

        @Test
        void what_the_citizen_thinks_it_is_counts_until_an_office_says_otherwise() {
            assertThat(verdictOf(lodged(Classification.INFORMATION_REQUEST, BY_RULE)))
                    .isEqualTo(Classification.INFORMATION_REQUEST);
        }

        @Test
        void abuse_of_office_is_an_oversight_complaint_unless_the_citizen_called_it_otherwise() {
            assertThat(verdictOf(lodged(null, ABUSE)))
                    .isEqualTo(Classification.OVERSIGHT_COMPLAINT);
            assertThat(verdictOf(lodged(Classification.OVERSIGHT_COMPLAINT, ABUSE)))
                    .isEqualTo(Classification.OVERSIGHT_COMPLAINT);
        }

        @Test
        void no_machine_makes_an_oversight_complaint_of_what_the_citizen_called_otherwise() {
            for (Classification asked :
                    List.of(
                            Classification.SERVICE_COMPLAINT,
                            Classification.ASPIRATION,
                            Classification.INFORMATION_REQUEST)) {
                Fact.Lodged fact = lodged(asked, ABUSE);

                assertThat(DECISIONS.decide(NEW, fact))
                        .isEqualTo(
                                Outcome.happened(
                                        new CaseEvent.Opened(T1, fact.opening()),
                                        new CaseEvent.TriageNeeded(
                                                T1,
                                                Actor.SYSTEM,
                                                List.of("OVERSIGHT_SUSPECTED"),
                                                List.of("63.02.INSPEKTORAT"))));
            }
        }

        @Test
        void an_oversight_complaint_whose_words_do_not_say_so_is_read_by_a_person() {
            Fact.Lodged fact = lodged(Classification.OVERSIGHT_COMPLAINT, BY_RULE);

            assertThat(DECISIONS.decide(NEW, fact))
                    .isEqualTo(
                            Outcome.happened(
                                    new CaseEvent.Opened(T1, fact.opening()),
                                    new CaseEvent.TriageNeeded(
                                            T1,
                                            Actor.SYSTEM,
                                            List.of("OVERSIGHT_ASKED"),
                                            List.of("63.02.PUPR"))));
        }

        @Test
        void T27_an_undecided_complaint_waits_in_triage_and_is_not_verified_by_a_machine() {
            Fact.Lodged fact = lodged(Classification.OVERSIGHT_COMPLAINT, UNDECIDED);

            assertThat(DECISIONS.decide(NEW, fact))
                    .isEqualTo(
                            Outcome.happened(
                                    new CaseEvent.Opened(T1, fact.opening()),
                                    new CaseEvent.TriageNeeded(
                                            T1,
                                            Actor.SYSTEM,
                                            List.of("NOT_SURE"),
                                            List.of("63.02.PUPR"))));
            assertThat(after(NEW, fact)).isInstanceOf(RoutingCase.Received.class);
        }

        @Test
        void a_complaint_that_came_with_its_agency_keeps_it() {
            assertThat(after(NEW, lodged(null, new Placement.ByUpstream(PUPR))))
                    .isInstanceOf(RoutingCase.Routed.class);
            assertThat(
                            after(
                                    NEW,
                                    lodged(
                                            Classification.OVERSIGHT_COMPLAINT,
                                            new Placement.ByUpstream(PUPR))))
                    .isInstanceOf(RoutingCase.Routed.class);
        }

        @Test
        void T21_a_complaint_told_twice_opens_one_case() {
            Fact.Lodged fact = lodged(null, BY_RULE);

            assertThat(DECISIONS.decide(after(NEW, fact), fact))
                    .isEqualTo(ignored(Reason.ALREADY_OPENED));
            allEnded()
                    .forEach(ended ->
                            assertThat(DECISIONS.decide(ended, fact))
                                    .isEqualTo(ignored(Reason.ALREADY_OPENED)));
        }

        private static Classification verdictOf(Fact.Lodged fact) {
            Outcome.Happened happened = (Outcome.Happened) DECISIONS.decide(NEW, fact);
            return ((CaseEvent.Verified) happened.events().get(1)).verdict().classification();
        }

        private static Fact.Lodged lodged(@Nullable Classification asked, Placement placement) {
            return new Fact.Lodged(
                    T1, new Opening("id-1", "63.02", Origin.LODGED, T0, asked, "roads"), placement);
        }
    }

    @Nested
    class Placements {

        private final Candidate pupr = new Candidate(PUPR, 0.9, List.of("road"));
        private final Candidate pln = new Candidate(PLN, 0.1, List.of("power"));

        @Test
        void a_sure_choice_places_by_rule() {
            assertThat(Placement.of(new Choice.Auto(List.of(pupr, pln)))).isEqualTo(BY_RULE);
        }

        @Test
        void an_unsure_choice_places_nowhere_and_keeps_the_candidates_as_suggestions() {
            assertThat(Placement.of(new Choice.Triage(TriageReason.NOT_SURE, List.of(pupr, pln))))
                    .isEqualTo(
                            new Placement.Undecided(
                                    List.of("NOT_SURE"), List.of("63.02.PUPR", "63.02.PLN")));
        }

        @Test
        void an_agency_only_the_upstream_system_knows_is_left_to_a_person() {
            assertThat(Placement.upstreamUnknown(new Choice.Auto(List.of(pupr))))
                    .isEqualTo(
                            new Placement.Undecided(
                                    List.of("UPSTREAM_AGENCY_UNKNOWN"), List.of("63.02.PUPR")));
        }

        @Test
        void only_the_inspectorate_makes_it_an_oversight_complaint() {
            assertThat(new Placement.ByUpstream(INSPEKTORAT).isOversight()).isTrue();
            assertThat(new Placement.ByUpstream(PUPR).isOversight()).isFalse();
            assertThat(UNDECIDED.isOversight()).isFalse();
        }
    }

    @Nested
    class Imported {

        @Test
        void history_is_routed_by_upstream_and_closed_as_of_the_export() {
            Fact.Imported fact =
                    imported(Origin.IMPORTED_HISTORY, SERVICE, UpstreamState.CLOSED, upstream());

            assertThat(DECISIONS.decide(NEW, fact))
                    .isEqualTo(
                            Outcome.happened(
                                    new CaseEvent.Opened(T2, fact.opening()),
                                    new CaseEvent.UpstreamSeen(T2, T1),
                                    new CaseEvent.Verified(T2, Actor.UPSTREAM, SERVICE),
                                    routedUpstream(T2, PUPR, 1, null),
                                    new CaseEvent.Closed(
                                            T2, Actor.UPSTREAM, ClosedBy.UPSTREAM, T1)));
            assertThat(after(NEW, fact))
                    .isEqualTo(
                            new RoutingCase.Closed(
                                    at(
                                            file(Origin.IMPORTED_HISTORY)
                                                    .heardUpstream(T1)
                                                    .judged(SERVICE),
                                            PUPR),
                                    T2,
                                    ClosedBy.UPSTREAM));
        }

        @Test
        void history_is_closed_whatever_its_status_and_nobody_has_to_find_an_agency() {
            for (UpstreamState state : UpstreamState.values()) {
                Fact.Imported fact = imported(Origin.IMPORTED_HISTORY, null, state, UNDECIDED);

                assertThat(DECISIONS.decide(NEW, fact))
                        .isEqualTo(
                                Outcome.happened(
                                        new CaseEvent.Opened(T2, fact.opening()),
                                        new CaseEvent.UpstreamSeen(T2, T1),
                                        new CaseEvent.Closed(
                                                T2, Actor.UPSTREAM, ClosedBy.UPSTREAM, T1)));
            }
        }

        @Test
        void a_live_open_report_stays_with_its_agency() {
            Fact.Imported fact =
                    imported(Origin.IMPORTED_LIVE, null, UpstreamState.OPEN, upstream());

            assertThat(after(NEW, fact))
                    .isEqualTo(
                            new RoutingCase.Routed(
                                    at(file(Origin.IMPORTED_LIVE).heardUpstream(T1), PUPR)));
        }

        @Test
        void T27_a_live_report_whose_agency_nobody_knows_goes_to_triage() {
            for (UpstreamState state :
                    List.of(UpstreamState.OPEN, UpstreamState.AWAITING_CITIZEN)) {
                Fact.Imported fact = imported(Origin.IMPORTED_LIVE, null, state, UNDECIDED);

                assertThat(happened(NEW, fact))
                        .contains(
                                new CaseEvent.TriageNeeded(
                                        T2,
                                        Actor.SYSTEM,
                                        List.of("NOT_SURE"),
                                        List.of("63.02.PUPR")));
            }
        }

        @Test
        void a_live_report_without_an_agency_is_routed_by_rule_where_the_rules_are_sure() {
            Fact.Imported fact = imported(Origin.IMPORTED_LIVE, null, UpstreamState.OPEN, BY_RULE);

            assertThat(happened(NEW, fact))
                    .contains(
                            new CaseEvent.Routed(
                                    T2,
                                    Actor.SYSTEM,
                                    "63.02.PUPR",
                                    "Dinas PUPR",
                                    1,
                                    DecidedBy.RULE,
                                    0.9,
                                    List.of("road"),
                                    null));
        }

        @Test
        void a_live_report_waits_or_is_answered_or_closed_as_it_is_upstream() {
            assertThat(liveAs(UpstreamState.AWAITING_CITIZEN, upstream()))
                    .isEqualTo(
                            new RoutingCase.AwaitingCitizen(
                                    at(file(Origin.IMPORTED_LIVE).heardUpstream(T1), PUPR),
                                    Side.UPSTREAM));
            assertThat(liveAs(UpstreamState.ANSWERED, upstream()))
                    .isEqualTo(
                            new RoutingCase.Answered(
                                    at(file(Origin.IMPORTED_LIVE).heardUpstream(T1), PUPR),
                                    T1,
                                    Side.UPSTREAM));
            assertThat(liveAs(UpstreamState.CLOSED, upstream()))
                    .isInstanceOf(RoutingCase.Closed.class);
            assertThat(liveAs(UpstreamState.ARCHIVED, upstream()))
                    .isInstanceOf(RoutingCase.Closed.class);
        }

        @Test
        void what_is_answered_upstream_needs_no_agency_here() {
            assertThat(
                            happened(
                                    NEW,
                                    imported(
                                            Origin.IMPORTED_LIVE,
                                            null,
                                            UpstreamState.ANSWERED,
                                            UNDECIDED)))
                    .noneMatch(CaseEvent.TriageNeeded.class::isInstance);
        }

        @Test
        void T21_a_report_imported_twice_opens_one_case() {
            Fact.Imported fact =
                    imported(Origin.IMPORTED_LIVE, null, UpstreamState.OPEN, upstream());

            assertThat(DECISIONS.decide(after(NEW, fact), fact))
                    .isEqualTo(ignored(Reason.ALREADY_OPENED));
        }

        @Test
        void a_closed_report_without_an_agency_gets_none_made_up() {
            for (Fact.Imported closed :
                    List.of(
                            imported(Origin.IMPORTED_HISTORY, null, UpstreamState.OPEN, BY_RULE),
                            imported(Origin.IMPORTED_LIVE, null, UpstreamState.CLOSED, BY_RULE))) {
                Outcome.Happened happened = (Outcome.Happened) DECISIONS.decide(NEW, closed);

                assertThat(happened.events())
                        .noneMatch(CaseEvent.Routed.class::isInstance)
                        .last()
                        .isInstanceOf(CaseEvent.Closed.class);
            }
            assertThat(liveAs(UpstreamState.ANSWERED, BY_RULE))
                    .isInstanceOfSatisfying(
                            RoutingCase.Answered.class,
                            it -> assertThat(it.file().holder()).isNotNull());
        }

        @Test
        void history_that_is_taken_over_live_is_opened_as_if_it_were_new() {
            RoutingCase history =
                    after(
                            NEW,
                            imported(
                                    Origin.IMPORTED_HISTORY, null, UpstreamState.OPEN, upstream()));
            Fact.Imported live =
                    imported(Origin.IMPORTED_LIVE, null, UpstreamState.OPEN, upstream());

            assertThat(DECISIONS.decide(history, live)).isEqualTo(DECISIONS.decide(NEW, live));
            assertThat(after(history, live)).isEqualTo(after(NEW, live));
        }

        @Test
        void what_is_live_or_was_lodged_is_not_taken_over_again() {
            Fact.Imported live =
                    imported(Origin.IMPORTED_LIVE, null, UpstreamState.OPEN, upstream());
            Fact.Imported history =
                    imported(Origin.IMPORTED_HISTORY, null, UpstreamState.CLOSED, upstream());

            assertThat(DECISIONS.decide(closed(), live)).isEqualTo(ignored(Reason.ALREADY_OPENED));
            assertThat(DECISIONS.decide(after(NEW, history), history))
                    .isEqualTo(ignored(Reason.ALREADY_OPENED));
            assertThat(DECISIONS.decide(liveAs(UpstreamState.CLOSED, upstream()), live))
                    .isEqualTo(ignored(Reason.ALREADY_OPENED));
        }

        private static RoutingCase liveAs(UpstreamState state, Placement placement) {
            return after(NEW, imported(Origin.IMPORTED_LIVE, null, state, placement));
        }

        private static Placement upstream() {
            return new Placement.ByUpstream(PUPR);
        }

        private static Fact.Imported imported(
                Origin origin,
                @Nullable Verdict verdict,
                UpstreamState state,
                Placement placement) {
            return new Fact.Imported(
                    T2, opening(origin), verdict, new Fact.Upstream(state, T1), placement);
        }
    }

    @Nested
    class UpstreamChanged {

        @Test
        void closed_there_is_closed_here_as_of_the_export() {
            for (UpstreamState state : List.of(UpstreamState.CLOSED, UpstreamState.ARCHIVED)) {
                assertThat(DECISIONS.decide(routed(), changed(state, PUPR)))
                        .isEqualTo(
                                Outcome.happened(
                                        new CaseEvent.UpstreamSeen(T3, T2),
                                        new CaseEvent.Closed(
                                                T3, Actor.UPSTREAM, ClosedBy.UPSTREAM, T2)));
            }
            assertThat(after(answered(), changed(UpstreamState.CLOSED, null)))
                    .isInstanceOf(RoutingCase.Closed.class);
        }

        @Test
        void answered_there_is_answered_here_once() {
            assertThat(DECISIONS.decide(routed(), changed(UpstreamState.ANSWERED, null)))
                    .isEqualTo(
                            Outcome.happened(
                                    new CaseEvent.UpstreamSeen(T3, T2),
                                    new CaseEvent.AnsweredUpstream(T2)));
            assertThat(DECISIONS.decide(answered(), changed(UpstreamState.ANSWERED, null)))
                    .isEqualTo(Outcome.happened(new CaseEvent.UpstreamSeen(T3, T2)));
        }

        @Test
        void waiting_there_is_waiting_here_once() {
            assertThat(DECISIONS.decide(routed(), changed(UpstreamState.AWAITING_CITIZEN, null)))
                    .isEqualTo(
                            Outcome.happened(
                                    new CaseEvent.UpstreamSeen(T3, T2),
                                    new CaseEvent.AwaitedUpstream(T2)));
            assertThat(DECISIONS.decide(awaiting(), changed(UpstreamState.AWAITING_CITIZEN, null)))
                    .isEqualTo(Outcome.happened(new CaseEvent.UpstreamSeen(T3, T2)));
        }

        @Test
        void another_agency_there_is_another_agency_here() {
            assertThat(DECISIONS.decide(routed(), changed(UpstreamState.OPEN, DISHUB)))
                    .isEqualTo(
                            Outcome.happened(
                                    new CaseEvent.UpstreamSeen(T3, T2),
                                    routedUpstream(T3, DISHUB, 2, "63.02.PUPR")));
        }

        @Test
        void another_agency_and_another_status_both_count() {
            assertThat(after(routed(), changed(UpstreamState.ANSWERED, DISHUB)))
                    .isEqualTo(
                            new RoutingCase.Answered(
                                    at(at(PUPR), DISHUB).heardUpstream(T2), T2, Side.UPSTREAM));
            assertThat(after(awaiting(), changed(UpstreamState.AWAITING_CITIZEN, DISHUB)))
                    .isEqualTo(
                            new RoutingCase.AwaitingCitizen(
                                    at(at(PUPR), DISHUB).heardUpstream(T2), Side.UPSTREAM));
        }

        @Test
        void the_same_agency_and_an_agency_that_can_not_answer_move_nothing() {
            for (Agency agency : List.of(PUPR, ELSEWHERE, PLN)) {
                assertThat(DECISIONS.decide(routed(), changed(UpstreamState.OPEN, agency)))
                        .isEqualTo(Outcome.happened(new CaseEvent.UpstreamSeen(T3, T2)));
            }
        }

        @Test
        void what_was_answered_or_decided_by_an_arbiter_here_stands() {
            CaseFile locked =
                    at(classified().disposed(Disposition.NONE.waitingIn(Queue.ARBITER)), PUPR);

            assertThat(
                            DECISIONS.decide(
                                    new RoutingCase.Routed(locked),
                                    changed(UpstreamState.OPEN, DISHUB)))
                    .isEqualTo(Outcome.happened(new CaseEvent.UpstreamSeen(T3, T2)));
            assertThat(DECISIONS.decide(answered(), changed(UpstreamState.OPEN, DISHUB)))
                    .isEqualTo(Outcome.happened(new CaseEvent.UpstreamSeen(T3, T2)));
        }

        @Test
        void what_was_answered_there_can_move_there() {
            var answeredThere = new RoutingCase.Answered(acknowledgedAt(PUPR), T1, Side.UPSTREAM);

            assertThat(DECISIONS.decide(answeredThere, changed(UpstreamState.OPEN, DISHUB)))
                    .isEqualTo(
                            Outcome.happened(
                                    new CaseEvent.UpstreamSeen(T3, T2),
                                    routedUpstream(T3, DISHUB, 2, "63.02.PUPR")));
        }

        @Test
        void open_again_there_is_open_again_here_if_it_was_answered_or_waiting_there() {
            assertThat(
                            after(
                                    new RoutingCase.Answered(at(PUPR), T1, Side.UPSTREAM),
                                    changed(UpstreamState.OPEN, null)))
                    .isEqualTo(new RoutingCase.InProgress(acknowledgedAt(PUPR).heardUpstream(T2)));
            assertThat(
                            after(
                                    new RoutingCase.AwaitingCitizen(at(PUPR), Side.UPSTREAM),
                                    changed(UpstreamState.OPEN, null)))
                    .isEqualTo(new RoutingCase.InProgress(acknowledgedAt(PUPR).heardUpstream(T2)));
        }

        @Test
        void open_there_takes_nothing_back_that_was_done_here() {
            for (RoutingCase state : allOpen()) {
                assertThat(DECISIONS.decide(state, changed(UpstreamState.OPEN, null)))
                        .isEqualTo(Outcome.happened(new CaseEvent.UpstreamSeen(T3, T2)));
            }
        }

        @Test
        void a_case_closed_there_comes_back_when_it_comes_back_there() {
            assertThat(
                            DECISIONS.decide(
                                    closedUpstream(Origin.IMPORTED_LIVE, null),
                                    changed(UpstreamState.OPEN, null)))
                    .isEqualTo(
                            Outcome.happened(
                                    new CaseEvent.Reopened(T3),
                                    new CaseEvent.UpstreamSeen(T3, T2)));
            assertThat(
                            after(
                                    closedUpstream(Origin.IMPORTED_LIVE, null),
                                    changed(UpstreamState.AWAITING_CITIZEN, null)))
                    .isInstanceOf(RoutingCase.AwaitingCitizen.class);
        }

        @Test
        void a_case_that_comes_back_without_an_agency_goes_to_triage() {
            var closed = new RoutingCase.Closed(file(Origin.IMPORTED_LIVE), T1, ClosedBy.UPSTREAM);

            assertThat(DECISIONS.decide(closed, changed(UpstreamState.OPEN, null)))
                    .isEqualTo(
                            Outcome.happened(
                                    new CaseEvent.Reopened(T3),
                                    new CaseEvent.TriageNeeded(
                                            T3,
                                            Actor.SYSTEM,
                                            List.of("REOPENED_WITHOUT_AGENCY"),
                                            List.of()),
                                    new CaseEvent.UpstreamSeen(T3, T2)));
        }

        @Test
        void a_case_that_ended_here_or_is_still_closed_there_stays_ended() {
            for (RoutingCase ended : allEnded()) {
                assertThat(DECISIONS.decide(ended, changed(UpstreamState.OPEN, null)))
                        .isEqualTo(ignored(Reason.ALREADY_ENDED));
            }
            for (UpstreamState state : List.of(UpstreamState.CLOSED, UpstreamState.ARCHIVED)) {
                assertThat(
                                DECISIONS.decide(
                                        closedUpstream(Origin.IMPORTED_LIVE, null),
                                        changed(state, null)))
                        .isEqualTo(ignored(Reason.ALREADY_ENDED));
            }
        }

        @Test
        void history_stays_closed() {
            assertThat(
                            DECISIONS.decide(
                                    closedUpstream(Origin.IMPORTED_HISTORY, null),
                                    changed(UpstreamState.OPEN, null)))
                    .isEqualTo(ignored(Reason.HISTORY_STAYS_CLOSED));
        }

        @Test
        void T22_an_older_export_changes_nothing() {
            assertThat(
                            DECISIONS.decide(
                                    new RoutingCase.Routed(at(PUPR).heardUpstream(T3)),
                                    changed(UpstreamState.CLOSED, null)))
                    .isEqualTo(ignored(Reason.OLDER_FACT));
            assertThat(
                            DECISIONS.decide(
                                    closedUpstream(Origin.IMPORTED_LIVE, T3),
                                    changed(UpstreamState.OPEN, null)))
                    .isEqualTo(ignored(Reason.OLDER_FACT));
        }

        @Test
        void an_export_of_the_date_of_the_last_one_or_later_is_taken() {
            for (Instant seen : List.of(T1, T2)) {
                RoutingCase routed = new RoutingCase.Routed(at(PUPR).heardUpstream(seen));
                assertThat(after(routed, changed(UpstreamState.CLOSED, null)))
                        .isInstanceOf(RoutingCase.Closed.class);
                RoutingCase moved = after(routed, changed(UpstreamState.OPEN, DLH));
                assertThat(((RoutingCase.Open) moved).file().disposition().chain())
                        .containsExactly(PUPR.code(), DLH.code());
                assertThat(
                                after(
                                        closedUpstream(Origin.IMPORTED_LIVE, seen),
                                        changed(UpstreamState.OPEN, null)))
                        .isInstanceOf(RoutingCase.InProgress.class);
            }
        }

        @Test
        void T22_the_same_export_twice_changes_nothing() {
            for (UpstreamState state :
                    List.of(
                            UpstreamState.OPEN,
                            UpstreamState.AWAITING_CITIZEN,
                            UpstreamState.ANSWERED)) {
                RoutingCase once = after(routed(), changed(state, DLH));
                assertThat(DECISIONS.decide(once, changed(state, DLH)))
                        .isEqualTo(ignored(Reason.ALREADY_SO));
            }
            RoutingCase closed = after(routed(), changed(UpstreamState.CLOSED, DLH));
            assertThat(DECISIONS.decide(closed, changed(UpstreamState.CLOSED, DLH)))
                    .isEqualTo(ignored(Reason.ALREADY_ENDED));
        }

        @Test
        void T22_a_change_before_the_import_is_ignored() {
            assertThat(DECISIONS.decide(NEW, changed(UpstreamState.CLOSED, null)))
                    .isEqualTo(ignored(Reason.NOT_OPENED));
        }

        private static RoutingCase closedUpstream(Origin origin, @Nullable Instant seen) {
            CaseFile file = at(file(origin), PUPR);
            return new RoutingCase.Closed(
                    seen == null ? file : file.heardUpstream(seen), T1, ClosedBy.UPSTREAM);
        }

        private static Fact.UpstreamChanged changed(UpstreamState state, @Nullable Agency agency) {
            return new Fact.UpstreamChanged(T3, new Fact.Upstream(state, T2), agency);
        }
    }

    @Nested
    class Citizen {

        @Test
        void a_supplement_is_remembered_in_every_open_state() {
            for (RoutingCase state : allOpen()) {
                assertThat(DECISIONS.decide(state, new Fact.Supplemented(T2)))
                        .isEqualTo(Outcome.happened(new CaseEvent.CitizenSpoke(T2)));
            }
            assertThat(after(awaiting(), new Fact.Supplemented(T2)))
                    .isInstanceOf(RoutingCase.Routed.class);
        }

        @Test
        void a_withdrawal_ends_every_open_case() {
            for (RoutingCase state : allOpen()) {
                assertThat(DECISIONS.decide(state, new Fact.Withdrawn(T2)))
                        .isEqualTo(
                                Outcome.happened(
                                        new CaseEvent.Closed(
                                                T2, Actor.CITIZEN, ClosedBy.WITHDRAWAL, T2)));
                assertThat(after(state, new Fact.Withdrawn(T2)))
                        .isInstanceOf(RoutingCase.Withdrawn.class);
            }
        }

        @Test
        void an_erased_complaint_leaves_every_desk() {
            for (RoutingCase state : allOpen()) {
                assertThat(DECISIONS.decide(state, new Fact.Erased(T2)))
                        .isEqualTo(
                                Outcome.happened(
                                        new CaseEvent.Closed(
                                                T2, Actor.SYSTEM, ClosedBy.WITHDRAWAL, T2)));
            }
            for (RoutingCase ended : allEnded()) {
                assertThat(DECISIONS.decide(ended, new Fact.Erased(T2)))
                        .isEqualTo(ignored(Reason.ALREADY_ENDED));
            }
        }

        @Test
        void a_confirmation_ends_every_open_case_even_before_an_answer() {
            for (RoutingCase state : allOpen()) {
                assertThat(DECISIONS.decide(state, new Fact.Confirmed(T2)))
                        .isEqualTo(
                                Outcome.happened(
                                        new CaseEvent.Closed(
                                                T2, Actor.CITIZEN, ClosedBy.CITIZEN, T2)));
            }
        }

        @Test
        void T16_an_ended_case_takes_no_more_words_but_a_dispute() {
            for (RoutingCase ended : allEnded()) {
                assertThat(DECISIONS.decide(ended, new Fact.Supplemented(T2)))
                        .isEqualTo(ignored(Reason.ALREADY_ENDED));
                assertThat(DECISIONS.decide(ended, new Fact.Withdrawn(T2)))
                        .isEqualTo(ignored(Reason.ALREADY_ENDED));
                assertThat(DECISIONS.decide(ended, new Fact.Confirmed(T2)))
                        .isEqualTo(ignored(Reason.ALREADY_ENDED));
            }
        }

        @Test
        void T22_a_word_about_a_case_nobody_knows_is_ignored() {
            assertThat(DECISIONS.decide(NEW, new Fact.Supplemented(T2)))
                    .isEqualTo(ignored(Reason.NOT_OPENED));
            assertThat(DECISIONS.decide(NEW, new Fact.Disputed(T2)))
                    .isEqualTo(ignored(Reason.NOT_OPENED));
        }
    }

    @Nested
    class Disputes {

        private static final Instant LAST = T1.plus(Duration.ofDays(30));

        @Test
        void T17_a_disputed_answer_goes_back_to_the_agency_that_gave_it() {
            assertThat(DECISIONS.decide(answered(), new Fact.Disputed(T2)))
                    .isEqualTo(Outcome.happened(new CaseEvent.Reopened(T2)));
            assertThat(after(answered(), new Fact.Disputed(T2))).isEqualTo(inProgress());
            assertThat(DECISIONS.decide(answered(), new Fact.Disputed(T1)))
                    .isEqualTo(Outcome.happened(new CaseEvent.Reopened(T1)));
        }

        @Test
        void T19_an_answer_a_dispute_and_another_answer_are_two_answers() {
            RoutingCase reopened = after(answered(), new Fact.Disputed(T2));
            Outcome second =
                    new DeskDecisions(POLICY)
                            .decide(reopened, new DeskCommand.Answer(officerOf(PUPR), T3, WORDS));

            assertThat(second).isInstanceOf(Outcome.Happened.class);
        }

        @Test
        void T22_a_dispute_older_than_the_answer_spoke_of_an_earlier_one() {
            assertThat(DECISIONS.decide(answered(), new Fact.Disputed(T0)))
                    .isEqualTo(ignored(Reason.OLDER_FACT));
        }

        @Test
        void a_disputed_answer_that_no_agency_here_gave_goes_to_triage() {
            assertThat(
                            DECISIONS.decide(
                                    new RoutingCase.Answered(
                                            file(Origin.IMPORTED_LIVE), T1, Side.UPSTREAM),
                                    new Fact.Disputed(T2)))
                    .isEqualTo(
                            Outcome.happened(
                                    new CaseEvent.Reopened(T2),
                                    new CaseEvent.TriageNeeded(
                                            T2,
                                            Actor.SYSTEM,
                                            List.of("REOPENED_WITHOUT_AGENCY"),
                                            List.of())));
        }

        @Test
        void T17_a_closed_case_comes_back_within_thirty_days_and_not_a_second_later() {
            assertThat(DECISIONS.decide(closed(), new Fact.Disputed(LAST)))
                    .isEqualTo(Outcome.happened(new CaseEvent.Reopened(LAST)));
            assertThat(DECISIONS.decide(closed(), new Fact.Disputed(LAST.plusSeconds(1))))
                    .isEqualTo(ignored(Reason.DISPUTE_WINDOW_OVER));
        }

        @Test
        void a_dispute_that_was_under_way_when_silence_closed_the_case_counts() {
            assertThat(DECISIONS.decide(closed(), new Fact.Disputed(T0)))
                    .isEqualTo(Outcome.happened(new CaseEvent.Reopened(T0)));
        }

        @Test
        void a_disputed_archive_or_referral_is_judged_by_the_coordinator() {
            for (RoutingCase ended : List.of(archived(), referred())) {
                assertThat(DECISIONS.decide(ended, new Fact.Disputed(T2)))
                        .isEqualTo(
                                Outcome.happened(
                                        new CaseEvent.Reopened(T2),
                                        new CaseEvent.TriageNeeded(
                                                T2, Actor.SYSTEM, List.of("DISPUTED"), List.of())));
                assertThat(after(ended, new Fact.Disputed(T2)))
                        .isInstanceOf(RoutingCase.Verified.class);
                assertThat(DECISIONS.decide(ended, new Fact.Disputed(LAST.plusSeconds(1))))
                        .isEqualTo(ignored(Reason.DISPUTE_WINDOW_OVER));
            }
        }

        @Test
        void what_the_citizen_withdrew_stays_withdrawn() {
            assertThat(DECISIONS.decide(withdrawn(), new Fact.Disputed(T2)))
                    .isEqualTo(ignored(Reason.ALREADY_ENDED));
        }

        @Test
        void history_can_not_be_disputed() {
            assertThat(
                            DECISIONS.decide(
                                    new RoutingCase.Closed(
                                            file(Origin.IMPORTED_HISTORY), T1, ClosedBy.UPSTREAM),
                                    new Fact.Disputed(T2)))
                    .isEqualTo(ignored(Reason.HISTORY_STAYS_CLOSED));
        }

        @Test
        void what_is_not_answered_can_not_be_disputed() {
            for (RoutingCase state :
                    List.of(received(), verified(), routed(), inProgress(), awaiting())) {
                assertThat(DECISIONS.decide(state, new Fact.Disputed(T2)))
                        .isEqualTo(ignored(Reason.NOTHING_TO_DISPUTE));
            }
        }
    }

    @Nested
    class Silence {

        @Test
        void silence_after_an_answer_closes_the_case_as_of_the_answer() {
            assertThat(DECISIONS.decide(answered(), ranOut(T2)))
                    .isEqualTo(
                            Outcome.happened(
                                    new CaseEvent.Closed(T3, Actor.SYSTEM, ClosedBy.SILENCE, T1)));
        }

        @Test
        void T22_a_clock_of_an_earlier_answer_closes_nothing() {
            assertThat(DECISIONS.decide(answered(), ranOut(T1)))
                    .isEqualTo(ignored(Reason.OLDER_FACT));
            assertThat(DECISIONS.decide(answered(), ranOut(T0)))
                    .isEqualTo(ignored(Reason.OLDER_FACT));
        }

        @Test
        void a_citizen_who_spoke_since_the_answer_was_not_silent() {
            assertThat(DECISIONS.decide(heard(T2), ranOut(T3)))
                    .isEqualTo(ignored(Reason.CITIZEN_SPOKE));
            assertThat(DECISIONS.decide(heard(T1), ranOut(T3)))
                    .isInstanceOf(Outcome.Happened.class);
        }

        @Test
        void T16_a_case_that_is_not_answered_or_has_ended_can_not_be_closed_by_silence() {
            assertThat(DECISIONS.decide(inProgress(), ranOut(T2)))
                    .isEqualTo(ignored(Reason.NOT_ANSWERED));
            assertThat(DECISIONS.decide(closed(), ranOut(T2)))
                    .isEqualTo(ignored(Reason.NOT_ANSWERED));
        }

        @Test
        void a_clock_that_ran_out_before_the_region_moved_in_closes_nothing() {
            assertThat(DECISIONS.decide(answered(), new Fact.ReplyClockRanOut(T3, T2, true)))
                    .isEqualTo(ignored(Reason.BEFORE_ADOPTION));
        }

        private static RoutingCase heard(Instant at) {
            return new RoutingCase.Answered(acknowledgedAt(PUPR).heardCitizen(at), T1, Side.HERE);
        }

        private static Fact ranOut(Instant dueAt) {
            return new Fact.ReplyClockRanOut(T3, dueAt, false);
        }
    }

    static List<CaseEvent> happened(RoutingCase state, Fact fact) {
        return ((Outcome.Happened) DECISIONS.decide(state, fact)).events();
    }

    static RoutingCase after(RoutingCase state, Fact fact) {
        return RoutingCase.evolve(state, happened(state, fact));
    }

    static CaseEvent routedUpstream(Instant at, Agency agency, int hop, @Nullable String previous) {
        return new CaseEvent.Routed(
                at,
                Actor.UPSTREAM,
                agency.code(),
                agency.name(),
                hop,
                DecidedBy.UPSTREAM,
                null,
                List.of("UPSTREAM_AGENCY"),
                previous);
    }
}
