package id.kawal.escalation.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.escalation.domain.Command;
import id.kawal.escalation.domain.Content;
import id.kawal.escalation.domain.clock.Classification;
import id.kawal.events.Actor;
import id.kawal.events.AnswerShown;
import id.kawal.events.ClosedBy;
import id.kawal.events.ComplaintArchived;
import id.kawal.events.ComplaintEvent;
import id.kawal.events.ComplaintHandedBack;
import id.kawal.events.ComplaintReclassified;
import id.kawal.events.ComplaintReferredOutside;
import id.kawal.events.ComplaintSentBack;
import id.kawal.events.ConsentGiven;
import id.kawal.events.ConsentWithdrawn;
import id.kawal.events.EscalationRequested;
import id.kawal.events.ImportMode;
import id.kawal.events.NoticeDelivered;
import id.kawal.events.UpstreamChanged;
import id.kawal.events.UpstreamState;
import id.kawal.testkit.Events;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FactTranslationTest {

    private static final Instant AT = Events.MONDAY_MORNING;
    private static final Instant EXPORTED = AT.plusSeconds(7200);
    private static final Instant NOW = AT.plusSeconds(3600);
    private static final Events ABOUT = Events.about("c-1").at(AT);

    private static Optional<Command> heard(ComplaintEvent event) {
        return FactTranslation.of("e-1", event, NOW);
    }

    private static Command.Hear hear(ComplaintEvent event) {
        return (Command.Hear) heard(event).orElseThrow();
    }

    static Stream<Arguments> facts() {
        var officer = Events.officer();
        var explanation = Events.content("x");
        return Stream.of(
                Arguments.of(ABOUT.lodged(), new Content.Lodged("63.02", true)),
                Arguments.of(ABOUT.withoutName().lodged(), new Content.Lodged("63.02", false)),
                Arguments.of(ABOUT.supplemented(), new Content.Supplemented()),
                Arguments.of(ABOUT.withdrawn(), new Content.Withdrawn()),
                Arguments.of(ABOUT.confirmed(), new Content.Confirmed()),
                Arguments.of(ABOUT.disputed(), new Content.Disputed()),
                Arguments.of(
                        new EscalationRequested("c-1", "63.02", AT, officer, null),
                        new Content.EscalationRequested()),
                Arguments.of(consent("IDENTITY_TO_OMBUDSMAN"), new Content.ConsentGiven()),
                Arguments.of(noConsent("IDENTITY_TO_OMBUDSMAN"), new Content.ConsentWithdrawn()),
                Arguments.of(
                        new AnswerShown("c-1", "63.02", AT, officer, "a-1"),
                        new Content.AnswerReached("a-1")),
                Arguments.of(
                        delivered("id.kawal.complaint.answered.v1", "CITIZEN"),
                        new Content.AnswerReached("a-1")),
                Arguments.of(
                        ABOUT.verified(id.kawal.events.Classification.ASPIRATION),
                        new Content.Classified(Classification.ASPIRATION)),
                Arguments.of(
                        new ComplaintReclassified(
                                "c-1",
                                "63.02",
                                AT,
                                officer,
                                id.kawal.events.Classification.ASPIRATION,
                                id.kawal.events.Classification.SERVICE_COMPLAINT),
                        new Content.Classified(Classification.SERVICE_COMPLAINT)),
                Arguments.of(ABOUT.routed("63.02.DISHUB"), new Content.Routed("63.02.DISHUB")),
                Arguments.of(
                        new ComplaintHandedBack(
                                "c-1",
                                "63.02",
                                AT,
                                officer,
                                "63.02.PUPR",
                                "63.02.DLH",
                                explanation),
                        new Content.HandedBack()),
                Arguments.of(
                        new ComplaintReferredOutside(
                                "c-1", "63.02", AT, officer, "PLN", "PLN", null),
                        new Content.ReferredOutside()),
                Arguments.of(
                        new ComplaintArchived("c-1", "63.02", AT, officer, "UNCLEAR", explanation),
                        new Content.Archived()),
                Arguments.of(
                        new ComplaintSentBack("c-1", "63.02", AT, officer, explanation),
                        new Content.SentBack()),
                Arguments.of(
                        ABOUT.interimReply(LocalDate.of(2026, 3, 20)),
                        new Content.InterimReply(LocalDate.of(2026, 3, 20))),
                Arguments.of(ABOUT.answered(), new Content.Answered()),
                Arguments.of(
                        ABOUT.closed(ClosedBy.SILENCE),
                        new Content.Closed(Content.Closed.By.SILENCE, AT)));
    }

    private static ConsentGiven consent(String purpose) {
        return new ConsentGiven("c-1", "63.02", AT, Actor.UPSTREAM, purpose);
    }

    private static ConsentWithdrawn noConsent(String purpose) {
        return new ConsentWithdrawn("c-1", "63.02", AT, Actor.UPSTREAM, purpose);
    }

    private static NoticeDelivered delivered(String causeType, String audience) {
        return new NoticeDelivered(
                "c-1", "63.02", AT, Actor.UPSTREAM, "n-1", "a-1", causeType, audience, "READ");
    }

    @ParameterizedTest
    @MethodSource("facts")
    void every_fact_a_clock_or_a_referral_cares_for_is_heard_at_its_own_instant(
            ComplaintEvent event, Content content) {
        var hear = hear(event);

        assertThat(hear.fact().id()).isEqualTo("e-1");
        assertThat(hear.fact().content()).isEqualTo(content);
        assertThat(hear.fact().at()).isEqualTo(AT);
        assertThat(hear.fact().actor().kind().name()).isEqualTo(event.actor().kind().name());
        assertThat(hear.heardAt()).isEqualTo(NOW);
    }

    @Test
    void consent_to_something_else_and_word_of_other_notices_are_not() {
        assertThat(heard(consent("PUBLICATION"))).isEmpty();
        assertThat(heard(noConsent("PUBLICATION"))).isEmpty();
        assertThat(heard(delivered("id.kawal.complaint.routed.v1", "CITIZEN"))).isEmpty();
        assertThat(heard(delivered("id.kawal.complaint.answered.v1", "AGENCY"))).isEmpty();
        assertThat(heard(ABOUT.triageNeeded())).isEmpty();
    }

    @Test
    void our_own_echo_is_not() {
        assertThat(
                        heard(
                                ABOUT.deadlineMissed(
                                        id.kawal.events.ClockKind.RESOLUTION,
                                        AT.atOffset(java.time.ZoneOffset.UTC))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(UpstreamState.class)
    void an_open_report_moves_in_by_its_original_date(UpstreamState state) {
        var hear = hear(ABOUT.imported(ImportMode.LIVE, state, EXPORTED));

        assertThat(hear.fact().at()).isEqualTo(AT);
        assertThat(hear.fact().content())
                .isEqualTo(
                        new Content.Adopted(
                                "63.02",
                                EXPORTED,
                                EXPORTED,
                                new Content.Upstream(
                                        Content.Upstream.State.valueOf(state.name()), true),
                                Classification.SERVICE_COMPLAINT,
                                true));
    }

    @Test
    void history_is_kept_as_such() {
        assertThat(heard(ABOUT.imported(ImportMode.HISTORY, UpstreamState.CLOSED, EXPORTED)))
                .get()
                .isInstanceOf(Command.KeepAsHistory.class);
    }

    @Test
    void a_later_export_counts_by_its_own_date() {
        var hear =
                hear(
                        new UpstreamChanged(
                                "c-1",
                                "63.02",
                                NOW,
                                Actor.UPSTREAM,
                                UpstreamState.ARCHIVED,
                                null,
                                null,
                                EXPORTED));

        assertThat(hear.fact().at()).isEqualTo(EXPORTED);
        assertThat(hear.fact().content())
                .isEqualTo(new Content.Upstream(Content.Upstream.State.ARCHIVED, false));
    }

    @Test
    void what_is_erased_is_forgotten() {
        assertThat(heard(ABOUT.erased())).get().isInstanceOf(Command.Erase.class);
    }
}
