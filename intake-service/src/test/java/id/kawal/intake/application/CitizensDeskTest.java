package id.kawal.intake.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawal.events.Actor;
import id.kawal.events.AnswerShown;
import id.kawal.events.ClosedBy;
import id.kawal.events.ComplaintAnswered;
import id.kawal.events.ComplaintClosed;
import id.kawal.events.ComplaintDisputed;
import id.kawal.events.ComplaintErased;
import id.kawal.events.ComplaintEvent;
import id.kawal.events.ComplaintRouted;
import id.kawal.events.DecidedBy;
import id.kawal.intake.adapter.data.RegionFile;
import id.kawal.intake.application.Lodging.Taken;
import id.kawal.intake.domain.Command;
import id.kawal.intake.domain.Complaint;
import id.kawal.intake.domain.Decision;
import id.kawal.intake.domain.Decisions;
import id.kawal.intake.domain.Draw;
import id.kawal.intake.domain.Ending;
import id.kawal.intake.domain.ErasureReason;
import id.kawal.intake.domain.Rule;
import id.kawal.testkit.Events;
import id.kawal.testkit.TestClock;
import id.kawal.transport.Position;
import id.kawal.transport.aggregate.SequenceHole;
import id.kawal.transport.consume.ReceivedEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CitizensDeskTest {

    private final InMemoryComplaints complaints = new InMemoryComplaints();
    private final PaperSeals seals = new PaperSeals();
    private final TestClock clock = TestClock.at("2026-03-13T02:00:00Z");
    private final Vault vault = new Vault(seals, seals);
    private final Lodging lodging =
            new Lodging(complaints, vault, RegionFile.read(), new Receipts(seals), clock);
    private final CitizensDesk desk = new CitizensDesk(complaints, vault, clock);
    private final FollowingTheCase following = new FollowingTheCase(complaints);
    private final Tracking tracking = new Tracking(complaints);

    @Test
    void whoever_has_number_and_secret_is_let_in_however_they_are_typed() {
        var taken = lodged(Requests.streetLamp());

        assertThat(tracking.open(taken.reference().toLowerCase(), taken.trackingSecret()))
                .isPresent();
    }

    @Test
    void T25_nobody_is_let_in_with_a_wrong_secret_or_an_unknown_or_misspelt_number() {
        var taken = lodged(Requests.streetLamp());

        assertThat(tracking.open(taken.reference(), "0000-0000-0000-0000")).isEmpty();
        assertThat(tracking.open("KWL-04HM-B2DB-S", taken.trackingSecret())).isEmpty();
        assertThat(tracking.open("", taken.trackingSecret())).isEmpty();
    }

    @Test
    void a_word_is_told_sealed() {
        var taken = lodged(Requests.streetLamp());
        hear(taken, 1, answered(taken));

        desk.hear(taken.complaintId(), new Command.Dispute("Masih gelap di ujung gang."));

        var fact = (ComplaintDisputed) complaints.facts.getLast();
        assertThat(fact.toString()).doesNotContain("gelap");
        assertThat(seals.open(taken.complaintId(), fact.reason()).orElse(""))
                .isEqualTo("Masih gelap di ujung gang.");
    }

    @Test
    void a_word_sent_again_after_a_crash_is_told_once_whatever_was_said_meanwhile() {
        var taken = lodged(Requests.streetLamp());
        hear(taken, 1, answered(taken));
        var id = taken.complaintId();

        desk.hear(id, new Command.Supplement("Tiang nomor tiga."), "command-1");
        desk.hear(id, new Command.Dispute("Masih gelap."), "command-2");

        assertThat(desk.hear(id, new Command.Supplement("Tiang nomor tiga."), "command-1"))
                .isEqualTo(Decision.ignored(Decision.Reason.ALREADY_HEARD));
        assertThat(desk.hear(id, new Command.Dispute("Masih gelap."), "command-2"))
                .isEqualTo(Decision.ignored(Decision.Reason.ALREADY_HEARD));
        assertThat(complaints.facts).hasSize(3);
        desk.hear(id, new Command.Supplement("Tiang nomor tiga."), "command-3");
        assertThat(complaints.facts).hasSize(4);
    }

    @Test
    void a_refused_word_stores_nothing() {
        var taken = lodged(Requests.streetLamp());

        assertThat(desk.hear(taken.complaintId(), new Command.Confirm(5, null)))
                .isEqualTo(Decisions.refused(Rule.NOT_ANSWERED_YET, ""));
        assertThat(complaints.facts).hasSize(1);
    }

    @Test
    void an_answer_seen_on_the_page_is_told_once_for_a_complainant_without_contact() {
        var taken = lodged(Requests.anonymousStreetLamp());
        hear(taken, 1, answered(taken));

        desk.hear(taken.complaintId(), new Command.SeeAnswer());
        desk.hear(taken.complaintId(), new Command.SeeAnswer());

        assertThat(complaints.facts).hasSize(2);
        assertThat(((AnswerShown) complaints.facts.getLast()).answerId()).isEqualTo("event-1");
    }

    @Test
    void T21_a_fact_heard_three_times_has_one_effect() {
        var taken = lodged(Requests.streetLamp());
        hear(taken, 1, answered(taken));
        desk.hear(taken.complaintId(), new Command.Dispute("Masih gelap."));

        hear(taken, 1, answered(taken));
        hear(taken, 1, answered(taken));

        assertThat(complaints.read(taken.complaintId()).complaint())
                .isInstanceOf(Complaint.Open.class);
    }

    @Test
    void T22_a_fact_before_which_one_is_missing_waits() {
        var taken = lodged(Requests.streetLamp());

        assertThatThrownBy(() -> hear(taken, 2, answered(taken))).isInstanceOf(SequenceHole.class);
    }

    @Test
    void a_fact_without_consequence_is_noted_so_that_the_next_one_shows_no_hole() {
        var taken = lodged(Requests.streetLamp());

        hear(taken, 1, routed(taken));
        hear(taken, 2, answered(taken));

        assertThat(complaints.read(taken.complaintId()).complaint())
                .isInstanceOf(Complaint.Answered.class);
    }

    @Test
    void a_fact_about_a_complaint_that_is_not_here_is_noted_and_nothing_else() {
        var event = Events.aboutAComplaint();

        following.hear(
                new ReceivedEvent(
                        "e",
                        "t",
                        new Position("/routing-service/cases/x", 1),
                        event.at(),
                        event.routed(Events.PUBLIC_WORKS),
                        0,
                        0));

        assertThat(complaints.read(event.complaintId()).complaint())
                .isEqualTo(new Complaint.Unlodged());
    }

    @Test
    void silence_closes_an_answered_case_and_can_be_disputed_for_thirty_days() {
        var taken = lodged(Requests.streetLamp());
        hear(taken, 1, answered(taken));
        hear(taken, 2, closed(taken));

        assertThat(complaints.read(taken.complaintId()).complaint())
                .isInstanceOfSatisfying(
                        Complaint.Ended.class,
                        ended -> assertThat(ended.ending()).isEqualTo(Ending.SILENCE));
        clock.advance(Duration.ofDays(30));
        assertThat(desk.hear(taken.complaintId(), new Command.Dispute("Masih gelap.")))
                .isInstanceOf(Decision.Happened.class);
    }

    @Test
    void erasing_destroys_the_keys_here_and_owes_their_tombstone_before_the_fact() {
        var taken = lodged(Requests.streetLamp());
        var title = complaints.read(taken.complaintId()).known().sealed().get(Particulars.TITLE);
        var erasing = new Erasing(complaints, vault, clock);

        erasing.erase(
                taken.complaintId(),
                ErasureReason.ASKED_BY_SUBJECT,
                new Actor(Actor.Kind.OPERATOR, "operator-1"));

        assertThat(complaints.facts.getLast()).isInstanceOf(ComplaintErased.class);
        assertThat(complaints.first.getLast().json()).isNull();
        assertThat(seals.open(taken.complaintId(), title).orElse("erased")).isEqualTo("erased");
        assertThat(complaints.read(taken.complaintId()).known().sealed()).isEmpty();
        assertThat(tracking.open(taken.reference(), taken.trackingSecret())).isEmpty();
    }

    private Taken lodged(LodgingRequest request) {
        return (Taken) lodging.lodge(request, Draw.of(new byte[32]));
    }

    private void hear(Taken taken, long sequence, ComplaintEvent event) {
        following.hear(
                new ReceivedEvent(
                        "event-" + sequence,
                        "type",
                        new Position("/routing-service/cases/" + taken.complaintId(), sequence),
                        event.occurredAt(),
                        event,
                        0,
                        sequence));
    }

    private ComplaintAnswered answered(Taken taken) {
        return new ComplaintAnswered(
                taken.complaintId(),
                "63.02",
                clock.instant(),
                Events.officer(),
                Events.PUBLIC_WORKS,
                Events.content("answer.text"));
    }

    private ComplaintRouted routed(Taken taken) {
        return new ComplaintRouted(
                taken.complaintId(),
                "63.02",
                clock.instant(),
                Actor.SYSTEM,
                Events.PUBLIC_WORKS,
                "Dinas PUPR",
                1,
                DecidedBy.RULE,
                0.9,
                List.of(),
                null);
    }

    private ComplaintClosed closed(Taken taken) {
        return new ComplaintClosed(
                taken.complaintId(),
                "63.02",
                clock.instant(),
                Actor.SYSTEM,
                ClosedBy.SILENCE,
                clock.instant());
    }
}
