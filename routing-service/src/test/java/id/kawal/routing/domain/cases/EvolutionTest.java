package id.kawal.routing.domain.cases;

import static id.kawal.routing.domain.cases.Mother.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class EvolutionTest {

    private static final Actor OFFICER = officerOf(PUPR).actor();

    @Test
    void an_opened_case_is_received() {
        assertThat(
                        RoutingCase.evolve(
                                new RoutingCase.Unopened(),
                                new CaseEvent.Opened(T0, opening(Origin.LODGED))))
                .isEqualTo(new RoutingCase.Received(unclassified()));
    }

    @Test
    void nothing_happens_to_a_case_that_was_never_opened() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        RoutingCase.evolve(
                                new RoutingCase.Unopened(), new CaseEvent.CitizenSpoke(T1)))
                .withMessage("the case was never opened");
    }

    @Test
    void a_classification_makes_a_received_case_a_verified_one() {
        assertThat(
                        RoutingCase.evolve(
                                new RoutingCase.Received(unclassified()),
                                new CaseEvent.Verified(T1, Actor.SYSTEM, SERVICE)))
                .isEqualTo(new RoutingCase.Verified(classified()));
    }

    @Test
    void another_classification_changes_no_state() {
        var event =
                new CaseEvent.Reclassified(
                        T2, OFFICER, Classification.SERVICE_COMPLAINT, ASPIRATION);

        assertThat(RoutingCase.evolve(verified(), event))
                .isEqualTo(
                        new RoutingCase.Verified(
                                ((RoutingCase.Verified) verified()).file().judged(ASPIRATION)));
        assertThat(RoutingCase.evolve(routed(), event))
                .isEqualTo(new RoutingCase.Routed(at(PUPR).judged(ASPIRATION)));
        assertThat(RoutingCase.evolve(inProgress(), event))
                .isEqualTo(new RoutingCase.InProgress(acknowledgedAt(PUPR).judged(ASPIRATION)));
        assertThat(RoutingCase.evolve(awaiting(), event))
                .isEqualTo(new RoutingCase.AwaitingCitizen(at(PUPR).judged(ASPIRATION), Side.HERE));
        assertThat(RoutingCase.evolve(answered(), event))
                .isEqualTo(
                        new RoutingCase.Answered(
                                acknowledgedAt(PUPR).judged(ASPIRATION), T1, Side.HERE));
        assertThat(RoutingCase.evolve(closed(), event)).isEqualTo(closed());
    }

    @Test
    void an_agency_gets_the_case_and_the_one_before_stays_in_the_chain() {
        RoutingCase next = RoutingCase.evolve(inProgress(), routedTo(DISHUB, 2));

        assertThat(next).isEqualTo(new RoutingCase.Routed(at(at(PUPR), DISHUB)));
        assertThat(((RoutingCase.Routed) next).file().disposition().chain())
                .containsExactly("63.02.PUPR", "63.02.DISHUB");
        assertThat(((RoutingCase.Routed) next).file().disposition().locked()).isFalse();
    }

    @Test
    void what_an_arbiter_decides_locks_and_stays_locked() {
        RoutingCase decided =
                RoutingCase.evolve(
                        routed(),
                        List.of(
                                new CaseEvent.ArbiterNeeded(T1, Actor.SYSTEM, 3),
                                routedTo(DISHUB, 2)));
        RoutingCase again = RoutingCase.evolve(decided, routedTo(DLH, 3));

        assertThat(((RoutingCase.Routed) decided).file().disposition().locked()).isTrue();
        assertThat(((RoutingCase.Routed) decided).file().disposition().queue())
                .isEqualTo(Queue.NONE);
        assertThat(((RoutingCase.Routed) again).file().disposition().locked()).isTrue();
    }

    @Test
    void a_case_handed_back_is_with_nobody() {
        RoutingCase next =
                RoutingCase.evolve(
                        inProgress(),
                        new CaseEvent.HandedBack(T1, OFFICER, "63.02.PUPR", "63.02.DLH", WORDS));

        assertThat(next)
                .isEqualTo(
                        new RoutingCase.Verified(
                                at(PUPR).disposed(at(PUPR).disposition().waitingIn(Queue.NONE))));
        assertThat(((RoutingCase.Verified) next).file().holder()).isNull();
    }

    @Test
    void a_queue_takes_the_case_from_its_agency() {
        assertThat(
                        RoutingCase.evolve(
                                routed(),
                                new CaseEvent.TriageNeeded(
                                        T1, Actor.SYSTEM, List.of("X"), List.of())))
                .isEqualTo(
                        new RoutingCase.Verified(
                                at(PUPR).disposed(at(PUPR).disposition().waitingIn(Queue.TRIAGE))));
        assertThat(
                        RoutingCase.evolve(
                                new RoutingCase.Received(unclassified()),
                                new CaseEvent.TriageNeeded(
                                        T1, Actor.SYSTEM, List.of("X"), List.of())))
                .isEqualTo(received());
        assertThat(RoutingCase.evolve(routed(), new CaseEvent.ArbiterNeeded(T1, Actor.SYSTEM, 3)))
                .isEqualTo(
                        new RoutingCase.Verified(
                                at(PUPR).disposed(
                                                at(PUPR).disposition().waitingIn(Queue.ARBITER))));
    }

    @Test
    void an_acknowledged_case_is_in_progress() {
        assertThat(
                        RoutingCase.evolve(
                                routed(), new CaseEvent.Acknowledged(T1, OFFICER, "63.02.PUPR")))
                .isEqualTo(inProgress());
    }

    @Test
    void an_interim_reply_acknowledges_and_is_counted() {
        assertThat(
                        RoutingCase.evolve(
                                routed(),
                                new CaseEvent.InterimReplyGiven(
                                        T1, OFFICER, "63.02.PUPR", WORDS, TODAY, 1)))
                .isEqualTo(
                        new RoutingCase.InProgress(
                                acknowledgedAt(PUPR)
                                        .repliedInTheInterim(1, new Promise("63.02.PUPR", TODAY))));
    }

    @Test
    void a_question_waits_for_the_citizen_and_any_word_ends_the_waiting() {
        RoutingCase asked =
                RoutingCase.evolve(routed(), new CaseEvent.SentBack(T1, OFFICER, WORDS));

        assertThat(asked).isEqualTo(awaiting());
        assertThat(RoutingCase.evolve(asked, new CaseEvent.CitizenSpoke(T2)))
                .isEqualTo(new RoutingCase.Routed(at(PUPR).heardCitizen(T2)));
    }

    @Test
    void a_word_of_the_citizen_changes_no_other_state() {
        assertThat(RoutingCase.evolve(answered(), new CaseEvent.CitizenSpoke(T2)))
                .isEqualTo(
                        new RoutingCase.Answered(
                                acknowledgedAt(PUPR).heardCitizen(T2), T1, Side.HERE));
    }

    @Test
    void an_answer_remembers_when_and_where_it_was_given() {
        assertThat(
                        RoutingCase.evolve(
                                inProgress(),
                                new CaseEvent.Answered(T1, OFFICER, "63.02.PUPR", WORDS)))
                .isEqualTo(answered());
        assertThat(RoutingCase.evolve(inProgress(), new CaseEvent.AnsweredUpstream(T2)))
                .isEqualTo(new RoutingCase.Answered(acknowledgedAt(PUPR), T2, Side.UPSTREAM));
    }

    @Test
    void upstream_may_wait_for_the_citizen() {
        assertThat(RoutingCase.evolve(routed(), new CaseEvent.AwaitedUpstream(T1)))
                .isEqualTo(new RoutingCase.AwaitingCitizen(at(PUPR), Side.UPSTREAM));
    }

    @Test
    void the_date_of_the_export_is_kept() {
        assertThat(RoutingCase.evolve(routed(), new CaseEvent.UpstreamSeen(T2, T1)))
                .isEqualTo(new RoutingCase.Routed(at(PUPR).heardUpstream(T1)));
    }

    @Test
    void both_kinds_of_word_are_kept_side_by_side() {
        Heard heard = at(PUPR).heardUpstream(T1).heardCitizen(T2).heardUpstream(T3).heard();

        assertThat(heard).isEqualTo(new Heard(T2, T3));
    }

    @Test
    void T17_a_reopened_case_keeps_its_history_and_is_in_progress_where_it_was() {
        CaseFile file =
                at(at(PUPR), DISHUB).repliedInTheInterim(2, new Promise("63.02.DISHUB", TODAY));

        RoutingCase next =
                RoutingCase.evolve(
                        new RoutingCase.Closed(file, T1, ClosedBy.SILENCE),
                        new CaseEvent.Reopened(T2));

        assertThat(next).isEqualTo(new RoutingCase.InProgress(file));
        assertThat(((RoutingCase.InProgress) next).file().disposition().chain()).hasSize(2);
        assertThat(((RoutingCase.InProgress) next).file().interimReplies()).isEqualTo(2);
    }

    @Test
    void T17_a_reopened_case_is_in_progress_even_if_nobody_had_acknowledged_it() {
        assertThat(
                        RoutingCase.evolve(
                                new RoutingCase.Closed(at(PUPR), T1, ClosedBy.UPSTREAM),
                                new CaseEvent.Reopened(T2)))
                .isEqualTo(inProgress());
    }

    @Test
    void a_case_without_agency_reopens_as_verified() {
        assertThat(
                        RoutingCase.evolve(
                                new RoutingCase.Closed(classified(), T1, ClosedBy.UPSTREAM),
                                new CaseEvent.Reopened(T2)))
                .isEqualTo(new RoutingCase.Verified(classified()));
    }

    @Test
    void an_archive_and_a_referral_end_the_case_and_the_closing_leaves_them_as_they_are() {
        var closing = new CaseEvent.Closed(T1, OFFICER, ClosedBy.OFFICE, T1);

        assertThat(
                        RoutingCase.evolve(
                                routed(),
                                List.of(
                                        new CaseEvent.Archived(
                                                T1, OFFICER, ArchiveGround.TOO_GENERAL, WORDS),
                                        closing)))
                .isEqualTo(archived());
        assertThat(
                        RoutingCase.evolve(
                                routed(),
                                List.of(
                                        new CaseEvent.ReferredOutside(
                                                T1, OFFICER, "PLN", "PT PLN", null),
                                        closing)))
                .isEqualTo(referred());
    }

    @Test
    void a_closing_remembers_whose_doing_it_was() {
        assertThat(closing(ClosedBy.WITHDRAWAL)).isEqualTo(withdrawn());
        assertThat(closing(ClosedBy.CITIZEN))
                .isEqualTo(new RoutingCase.Closed(at(PUPR), T1, ClosedBy.CITIZEN));
        assertThat(closing(ClosedBy.SILENCE))
                .isEqualTo(new RoutingCase.Closed(at(PUPR), T1, ClosedBy.SILENCE));
        assertThat(closing(ClosedBy.UPSTREAM))
                .isEqualTo(new RoutingCase.Closed(at(PUPR), T1, ClosedBy.UPSTREAM));
    }

    @Test
    void every_state_has_its_name() {
        assertThat(CaseState.of(new RoutingCase.Unopened())).isEmpty();
        assertThat(allOpen().stream().map(CaseState::of).map(java.util.Optional::orElseThrow))
                .containsExactly(
                        CaseState.RECEIVED,
                        CaseState.VERIFIED,
                        CaseState.ROUTED,
                        CaseState.IN_PROGRESS,
                        CaseState.AWAITING_CITIZEN,
                        CaseState.ANSWERED);
        assertThat(allEnded().stream().map(CaseState::of).map(java.util.Optional::orElseThrow))
                .containsExactly(
                        CaseState.CLOSED,
                        CaseState.ARCHIVED,
                        CaseState.WITHDRAWN,
                        CaseState.REFERRED_OUTSIDE);
    }

    @Test
    void sealed_words_never_show() {
        assertThat(WORDS).hasToString("Sealed[case.words]");
    }

    private static RoutingCase closing(ClosedBy by) {
        return RoutingCase.evolve(routed(), new CaseEvent.Closed(T1, Actor.SYSTEM, by, T0));
    }

    private static CaseEvent routedTo(id.kawal.routing.domain.directory.Agency agency, int hop) {
        return new CaseEvent.Routed(
                T1,
                Actor.SYSTEM,
                agency.code(),
                agency.name(),
                hop,
                DecidedBy.PERSON,
                null,
                List.of(),
                null);
    }
}
