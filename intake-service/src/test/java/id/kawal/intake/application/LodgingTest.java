package id.kawal.intake.application;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.events.ComplaintLodged;
import id.kawal.intake.adapter.data.RegionFile;
import id.kawal.intake.application.Lodging.NotTaken;
import id.kawal.intake.application.Lodging.Taken;
import id.kawal.intake.domain.Complainant;
import id.kawal.intake.domain.Draw;
import id.kawal.intake.domain.Rule;
import id.kawal.intake.domain.Submission;
import id.kawal.intake.domain.Violation;
import id.kawal.testkit.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LodgingTest {

    private final InMemoryComplaints complaints = new InMemoryComplaints();
    private final PaperSeals seals = new PaperSeals();
    private final TestClock clock = TestClock.at("2026-03-13T15:30:00Z");
    private final Receipts receipts = new Receipts(seals);
    private final Lodging lodging =
            new Lodging(complaints, new Vault(seals, seals), RegionFile.read(), receipts, clock);
    private final Draw draw = Draw.of(new byte[32]);

    @Test
    void stores_the_complaint_and_the_fact_it_owes_with_the_keys_before_it() {
        var taken = taken();

        var fact = (ComplaintLodged) complaints.facts.getFirst();
        assertThat(complaints.facts).hasSize(1);
        assertThat(fact.complaintId()).isEqualTo(taken.complaintId());
        assertThat(fact.reference()).isEqualTo(taken.reference());
        assertThat(fact.receivedAt()).isEqualTo(clock.instant());
        assertThat(complaints.first).hasSize(1);
        assertThat(complaints.first.getFirst().topic()).isEqualTo("complaint-keys");
        assertThat(complaints.first.getFirst().key()).isEqualTo(taken.complaintId());
    }

    @Test
    void says_nothing_personal_in_the_fact() {
        taken();

        assertThat(complaints.facts.toString())
                .doesNotContain("Aminah", "aminah", "Lampu", "gelap", "Veteran");
    }

    @Test
    void seals_the_words_under_the_content_key_and_the_person_under_the_identity_key() {
        var taken = taken();

        var fact = (ComplaintLodged) complaints.facts.getFirst();
        assertThat(seals.open(taken.complaintId(), fact.text()).orElse(""))
                .isEqualTo("Sudah tiga malam gelap.");
        assertThat(fact.complainantEmail().key()).isEqualTo(id.kawal.events.DataKey.IDENTITY);
        assertThat(fact.place().key()).isEqualTo(id.kawal.events.DataKey.CONTENT);
        assertThat(fact.complainantPhone()).isNull();
    }

    @Test
    void gives_a_receipt_for_this_text() {
        var receipt = receipts.verify(taken().receipt()).orElseThrow();

        assertThat(receipt.receivedAt()).isEqualTo(clock.instant());
        assertThat(receipt.regionCode()).isEqualTo("63.02");
        assertThat(receipt.isFor("Sudah tiga malam gelap.")).isTrue();
        assertThat(receipt.isFor("Sudah empat malam gelap.")).isFalse();
        assertThat(receipts.verify("ini bukan tanda terima")).isEmpty();
    }

    @Test
    void gives_a_receipt_that_stays_genuine_when_a_mail_breaks_its_line() {
        var given = taken().receipt();
        var half = given.length() / 2;
        var broken = " " + given.substring(0, half) + "\r\n\t\u00a0" + given.substring(half) + "\n";

        assertThat(receipts.verify(broken)).isEqualTo(receipts.verify(given)).isPresent();
    }

    @Test
    void repeated_with_the_same_draw_after_a_crash_gives_the_same_answer_and_adds_nothing() {
        var first = taken();
        clock.advance(Duration.ofMinutes(5));

        assertThat(taken()).isEqualTo(first);
        assertThat(complaints.facts).hasSize(1);
    }

    @Test
    void takes_the_next_number_where_the_first_is_somebody_elses() {
        var rival = Draw.of("another draw that got this number".getBytes());
        occupy(draw.reference(0).complaintId(), rival);

        assertThat(taken().reference()).isEqualTo(draw.reference(1).value());
    }

    @Test
    void against_the_rules_stores_nothing_and_makes_no_keys() {
        var request =
                new LodgingRequest(
                        new Submission(
                                "63.02",
                                "",
                                "Isi.",
                                null,
                                null,
                                null,
                                true,
                                new Complainant(null, null, null, "id")),
                        "WEB",
                        null,
                        false);

        assertThat(lodging.lodge(request, draw))
                .isEqualTo(
                        new NotTaken(
                                java.util.List.of(new Violation("title", Rule.TITLE_MISSING))));
        assertThat(complaints.size()).isZero();
    }

    @Test
    void T14_the_day_of_the_event_is_judged_in_the_regions_own_zone() {
        // 23:30 in Kotabaru (WITA) on the 13th; half past midnight of the 14th further east.
        var tomorrow = LocalDate.of(2026, 3, 14);

        assertThat(lodging.violations(on("63.02", tomorrow))).hasSize(1);
        assertThat(lodging.violations(on("81.01", tomorrow))).isEmpty();
    }

    private static LodgingRequest on(String region, LocalDate day) {
        return new LodgingRequest(
                new Submission(
                        region,
                        "Judul",
                        "Isi.",
                        null,
                        null,
                        day,
                        true,
                        new Complainant(null, null, null, "id")),
                "WEB",
                null,
                false);
    }

    private void occupy(String complaintId, Draw rival) {
        var dossier = complaints.read(complaintId);
        complaints.store(
                dossier,
                new Filing(
                        new id.kawal.intake.domain.Complaint.Erased(),
                        new Particulars(
                                "KWL-X",
                                "63.02",
                                clock.instant(),
                                rival.secret().hash(complaintId),
                                "id",
                                java.util.Map.of(),
                                null),
                        null,
                        java.util.List.of(),
                        null,
                        null));
    }

    private Taken taken() {
        return (Taken) lodging.lodge(Requests.streetLamp(), draw);
    }
}
