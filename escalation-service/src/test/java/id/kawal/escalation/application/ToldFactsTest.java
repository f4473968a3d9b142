package id.kawal.escalation.application;

import static id.kawal.escalation.application.Told.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.escalation.domain.Actor;
import id.kawal.escalation.domain.Cause;
import id.kawal.escalation.domain.Command;
import id.kawal.escalation.domain.Content;
import id.kawal.escalation.domain.Shipped;
import id.kawal.escalation.domain.referral.ReturnReason;
import id.kawal.escalation.domain.referral.SettlementOutcome;
import id.kawal.events.ClockKind;
import id.kawal.events.ClockMet;
import id.kawal.events.ClockResumed;
import id.kawal.events.ClockStarted;
import id.kawal.events.ClockSuspended;
import id.kawal.events.ComplaintEscalated;
import id.kawal.events.ComplaintEvent;
import id.kawal.events.DataKey;
import id.kawal.events.DeadlineApproaching;
import id.kawal.events.DeadlineMissed;
import id.kawal.events.EscalationWithdrawn;
import id.kawal.events.ReferralAccepted;
import id.kawal.events.ReferralBlocked;
import id.kawal.events.ReferralPrepared;
import id.kawal.events.ReferralReturned;
import id.kawal.events.ReferralSent;
import id.kawal.events.ReferralSettled;
import id.kawal.events.SealedValue;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a case, as others are told. */
class ToldFactsTest {

    private static final Cause OFFICE =
            new Cause(at("2026-02-10T10:00"), new Actor(Actor.Kind.OMBUDSMAN, "p-1"));

    private final InMemoryCases cases = new InMemoryCases();

    private <E extends ComplaintEvent> List<E> told(Class<E> type) {
        return cases.told.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private void does(Told told, Command command) {
        var stored = cases.read(told.complaint);
        new Deciding(cases, Shipped.rules(), _ -> {})
                .decide(stored, command, stored.partition(), null);
    }

    private void fires(Told told, String now) {
        does(told, new Command.Fire(at(now), at(now), Instant.EPOCH, FiringDue.Time.grace(1)));
    }

    private Told routed() {
        return new Told(cases, 0).routedIn("63.02");
    }

    @Test
    void a_clock_says_by_what_it_runs_and_until_when() {
        var told = routed();
        var started =
                told(ClockStarted.class).stream()
                        .filter(each -> each.clock() == ClockKind.RESOLUTION)
                        .findFirst()
                        .orElseThrow();

        assertThat(started.complaintId()).isEqualTo(told.complaint);
        assertThat(started.regionCode()).isEqualTo("63.02");
        assertThat(started.dueAt()).isEqualTo(OffsetDateTime.parse("2026-01-30T23:59:59+08:00"));
        assertThat(started.provisional()).isFalse();
        assertThat(started.basis().verified()).isTrue();
        assertThat(started.basis().kind().name()).isEqualTo("HOUSE_RULE");
        assertThat(told(ClockMet.class))
                .extracting(ClockMet::clock)
                .containsExactly(ClockKind.VERIFICATION);
    }

    @Test
    void a_pause_and_its_end_are_told() {
        routed().of("2026-01-12T10:00", new Content.SentBack())
                .of("2026-01-21T10:00", new Content.Supplemented());

        assertThat(told(ClockSuspended.class))
                .extracting(ClockSuspended::reason)
                .containsOnly("AWAITING_CITIZEN");
        assertThat(told(ClockResumed.class))
                .extracting(each -> each.clock() + " " + each.dueAt().toLocalDate())
                .containsExactly("FIRST_RESPONSE 2026-01-26", "RESOLUTION 2026-02-06");
    }

    @Test
    void warnings_misses_and_rungs_are_told_with_who_has_it() {
        var told = routed();
        fires(told, "2026-01-14T00:00");
        fires(told, "2026-01-20T00:00");

        assertThat(told(DeadlineApproaching.class))
                .isNotEmpty()
                .allMatch(each -> "63.02.PUPR".equals(each.agencyCode()));
        assertThat(told(DeadlineMissed.class))
                .extracting(each -> each.clock() + " " + each.beforeAdoption())
                .containsExactly("FIRST_RESPONSE false");
        assertThat(told(ComplaintEscalated.class))
                .extracting(ComplaintEscalated::rungId)
                .containsExactly("FIRST_RESPONSE-1-HEAD_OF_OPD");
    }

    @Test
    void what_an_answer_heard_late_takes_away_is_told_by_the_id_it_was_told_by() {
        var told = routed();
        fires(told, "2026-01-20T00:00");
        told.of("2026-01-19T23:00", new Content.Answered());

        assertThat(told(EscalationWithdrawn.class))
                .extracting(each -> each.rungId() + " because of " + each.becauseOf())
                .containsExactly(
                        "FIRST_RESPONSE-1-DUE because of f-3",
                        "FIRST_RESPONSE-1-HEAD_OF_OPD because of f-3");
    }

    @Test
    void a_file_that_falls_away_asks_nobody_for_anything_any_more() {
        var told = routed();
        told.of("2026-01-12T10:00", new Content.EscalationRequested());
        assertThat(told(ReferralBlocked.class))
                .extracting(ReferralBlocked::missing)
                .containsExactly(List.of("CONSENT"));

        told.of("2026-01-12T11:00", new Content.Withdrawn());
        assertThat(told(EscalationWithdrawn.class))
                .extracting(EscalationWithdrawn::rungId)
                .containsExactly(told.complaint + "-R1");
    }

    @Test
    void a_file_says_why_it_is_held_and_then_that_it_went() {
        var told = new Told(cases, 0).routedIn("64.08");
        told.of("2026-01-12T10:00", new Content.ConsentGiven());
        fires(told, "2026-02-07T00:00");
        does(told, new Command.ConfirmSending(OFFICE));
        does(told, new Command.AcceptReferral(OFFICE, "0012/2026"));
        does(told, new Command.SettleReferral(OFFICE, SettlementOutcome.MEDIATED, "sealed words"));

        assertThat(told(ReferralPrepared.class))
                .extracting(each -> each.initiatedBy() + " " + each.holdReason())
                .containsExactly("LADDER NO_AGREEMENT");
        assertThat(told(ReferralSent.class)).extracting(ReferralSent::office).containsExactly("64");
        assertThat(told(ReferralAccepted.class))
                .extracting(ReferralAccepted::officeReference)
                .containsExactly("0012/2026");
        assertThat(told(ReferralSettled.class))
                .extracting(ReferralSettled::outcomeCode)
                .containsExactly("MEDIATED");
        assertThat(told(ReferralSettled.class))
                .extracting(ReferralSettled::explanation)
                .containsExactly(
                        new SealedValue(DataKey.CONTENT, ReferralDesk.EXPLANATION, "sealed words"));
    }

    @Test
    void a_file_that_comes_back_says_why() {
        var told = routed();
        told.of("2026-01-12T10:00", new Content.ConsentGiven());
        told.of("2026-01-12T11:00", new Content.EscalationRequested());
        does(told, new Command.ReturnReferral(OFFICE, ReturnReason.NOT_COMPETENT, null));

        assertThat(told(ReferralPrepared.class).getFirst().holdReason()).isNull();
        assertThat(told(ReferralReturned.class))
                .extracting(each -> each.reasonCode() + " " + each.explanation())
                .containsExactly("NOT_COMPETENT null");
    }

    @Test
    void the_first_response_of_a_report_that_moved_in_late_is_told_as_missed_before() {
        new Told(cases, 0)
                .of(
                        "2025-12-01T10:00",
                        new Content.Adopted(
                                "63.02",
                                at("2026-03-02T10:00"),
                                at("2026-03-01T10:00"),
                                new Content.Upstream(Content.Upstream.State.OPEN, true),
                                id.kawal.escalation.domain.clock.Classification.SERVICE_COMPLAINT,
                                true));

        assertThat(told(DeadlineMissed.class))
                .isNotEmpty()
                .allMatch(DeadlineMissed::beforeAdoption);
        assertThat(told(ComplaintEscalated.class)).isEmpty();
    }
}
