package id.kawal.notification.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.notification.domain.Language;
import id.kawal.notification.domain.notice.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DossierTest {

    private static final SealedText EMAIL = new SealedText("IDENTITY", "complainant.email", "x");
    private static final SealedText PHONE = new SealedText("IDENTITY", "complainant.phone", "y");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);
    private static final Deadline FIRM = new Deadline(FRIDAY, false, "ATTESTED_PRACTICE", false);
    private static final List<Channel> WANTED =
            List.of(Channel.EMAIL, Channel.WHATSAPP, Channel.SMS);

    private final Dossier blank = Dossier.blank("c-1", "63.02");
    private final Dossier open = blank.after(opened(new Contact(EMAIL, PHONE), "en", false));

    @Test
    void a_blank_one_knows_nothing_and_is_told_to_nobody() {
        assertThat(blank.isTold()).isFalse();
        assertThat(blank.contact()).isEqualTo(Contact.NONE);
        assertThat(blank.language()).isEqualTo(Language.ID);
        assertThat(blank.agencyCode()).isNull();
        assertThat(blank.values()).isEqualTo(Map.of("holder", "-"));
        assertThat(blank.erased()).isFalse();
    }

    @Test
    void a_lodged_complaint_is_told_in_the_language_of_the_citizen() {
        assertThat(open.isTold()).isTrue();
        assertThat(open.language()).isEqualTo(Language.EN);
        assertThat(open.contact()).isEqualTo(new Contact(EMAIL, PHONE));
        assertThat(open.values()).containsEntry("reference", "KWL-1");
    }

    @Test
    void a_complaint_imported_as_history_is_told_to_nobody() {
        assertThat(blank.after(opened(Contact.NONE, "id", true)).isTold()).isFalse();
    }

    @Test
    void the_agency_that_has_it_is_named() {
        var assigned = open.after(new DossierChange.Assigned("63.02.PUPR", "Dinas PUPR"));

        assertThat(assigned.agencyCode()).isEqualTo("63.02.PUPR");
        assertThat(assigned.values())
                .containsEntry("holder", "Dinas PUPR")
                .containsEntry("reference", "KWL-1");
    }

    @Test
    void a_clock_that_goes_on_gets_a_new_end_on_the_same_basis() {
        var moved =
                open.after(new DossierChange.DeadlineSet("RESOLUTION", FIRM))
                        .after(
                                new DossierChange.DeadlineMoved(
                                        "RESOLUTION", FRIDAY.plusDays(3), true));

        assertThat(moved.deadlines())
                .containsEntry(
                        "RESOLUTION",
                        new Deadline(FRIDAY.plusDays(3), true, "ATTESTED_PRACTICE", false));
        assertThat(moved.isTold()).isTrue();
    }

    @Test
    void a_clock_we_never_heard_of_has_no_end_to_move() {
        assertThat(open.after(new DossierChange.DeadlineMoved("CITIZEN", FRIDAY, false)))
                .isEqualTo(open);
    }

    @Test
    void it_remembers_who_was_told_of_a_rung() {
        var told =
                open.after(
                        new DossierChange.RungTold(
                                "r-1", new Rung("HEAD_OF_OPD", List.of("63.02.PUPR/HEAD"))));

        assertThat(told.rungs())
                .isEqualTo(Map.of("r-1", new Rung("HEAD_OF_OPD", List.of("63.02.PUPR/HEAD"))));
        assertThat(told.isTold()).isTrue();
    }

    @Test
    void what_we_do_not_keep_changes_nothing() {
        assertThat(open.after(new DossierChange.None())).isEqualTo(open);
    }

    @Test
    void T29_an_erased_one_keeps_nothing_of_the_citizen_and_is_told_to_nobody() {
        var erased = open.after(new DossierChange.Erased());

        assertThat(erased)
                .isEqualTo(
                        new Dossier(
                                "c-1", "63.02", null, null, Map.of(), Map.of(), Map.of(), true));
        assertThat(erased.isTold()).isFalse();
        assertThat(erased.after(opened(Contact.NONE, "id", false)).isTold()).isFalse();
    }

    @Test
    void the_citizen_is_told_once_per_kind_of_address_through_the_channel_preferred() {
        assertThat(open.citizensChannels(WANTED, WANTED))
                .containsExactly(Channel.EMAIL, Channel.WHATSAPP);
        assertThat(open.citizensChannels(WANTED, List.of(Channel.SMS)))
                .containsExactly(Channel.SMS);
        assertThat(open.citizensChannels(List.of(Channel.SMS), WANTED))
                .containsExactly(Channel.SMS);
    }

    @Test
    void a_citizen_who_gave_no_address_is_told_through_no_channel() {
        var anonymous = blank.after(opened(Contact.NONE, "id", false));
        var mailOnly = blank.after(opened(new Contact(EMAIL, null), "id", false));

        assertThat(anonymous.citizensChannels(WANTED, WANTED)).isEmpty();
        assertThat(mailOnly.citizensChannels(WANTED, WANTED)).containsExactly(Channel.EMAIL);
    }

    @Test
    void failed_channels_are_kept_per_fact_once_each() {
        var once = open.unreachedThrough("e-1", Channel.SMS);
        var twice =
                once.unreachedThrough("e-1", Channel.EMAIL).unreachedThrough("e-1", Channel.SMS);

        assertThat(once.unreachedFor("e-1")).containsExactly(Channel.SMS);
        assertThat(twice.unreachedFor("e-1")).containsExactly(Channel.EMAIL, Channel.SMS);
        assertThat(twice.unreachedFor("e-2")).isEmpty();
        assertThat(twice.isTold()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "STATUTE, true, LAW",
        "REGULATION, true, LAW",
        "STATUTE, false, UNVERIFIED_LAW",
        "REGULATION, false, UNVERIFIED_LAW",
        "ATTESTED_PRACTICE, true, ATTESTED_PRACTICE",
        "HOUSE_RULE, false, HOUSE_RULE"
    })
    void by_law_is_said_only_of_verified_law(String kind, boolean verified, String basis) {
        assertThat(new Deadline(FRIDAY, false, kind, verified).values())
                .isEqualTo(Map.of("dueOn", "2026-03-06", "dueNote", "FIRM", "basis", basis));
    }

    @Test
    void a_provisional_date_says_so() {
        assertThat(new Deadline(FRIDAY, true, "HOUSE_RULE", false).values())
                .containsEntry("dueNote", "PROVISIONAL");
    }

    @Test
    void a_sealed_text_shows_what_it_is_and_never_what_it_holds() {
        assertThat(new SealedText("IDENTITY", "complainant.email", "c1pher"))
                .hasToString("SealedText[IDENTITY, complainant.email]");
    }

    private static DossierChange opened(Contact contact, String language, boolean history) {
        return new DossierChange.Opened("KWL-1", language, false, false, history, contact);
    }
}
