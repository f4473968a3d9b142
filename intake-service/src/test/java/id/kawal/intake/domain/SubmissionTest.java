package id.kawal.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 13);
    private static final String EMOJI = "🕳️";

    @Test
    void with_everything_right_breaks_no_rule() {
        assertThat(violations(submission("Lampu jalan mati", "Sudah tiga malam gelap."))).isEmpty();
    }

    @Test
    void keeps_scripts_markup_emoji_and_line_breaks_as_text() {
        var text = "<script>alert('x')</script>\n<b>gelap</b> " + EMOJI;

        assertThat(violations(submission("Gelap <i>sekali</i>", text))).isEmpty();
        assertThat(submission("Gelap", text).text()).isEqualTo(text);
    }

    @Test
    void for_a_region_nobody_knows_is_refused() {
        var elsewhere = new Submission("99.99", "a", "b", null, null, null, true, nobody());

        assertThat(violations(elsewhere))
                .containsExactly(new Violation("regionCode", Rule.REGION_UNKNOWN));
    }

    @Test
    void without_words_is_refused_for_title_and_text() {
        assertThat(violations(submission(" ", "\n")))
                .containsExactly(
                        new Violation("title", Rule.TITLE_MISSING),
                        new Violation("text", Rule.TEXT_MISSING));
    }

    @Test
    void may_be_as_long_as_the_limits_counted_in_characters_not_in_units() {
        var hole = Character.toString(0x1F573);

        assertThat(violations(submission(hole.repeat(200), hole.repeat(10_000)))).isEmpty();
        assertThat(violations(submission(hole.repeat(201), hole.repeat(10_001))))
                .containsExactly(
                        new Violation("title", Rule.TITLE_TOO_LONG),
                        new Violation("text", Rule.TEXT_TOO_LONG));
    }

    @Test
    void may_name_a_place_of_five_hundred_characters() {
        assertThat(violations(at("x".repeat(500), null))).isEmpty();
        assertThat(violations(at("x".repeat(501), null)))
                .containsExactly(new Violation("place", Rule.PLACE_TOO_LONG));
    }

    @Test
    void may_be_about_today_and_not_about_tomorrow() {
        assertThat(violations(at(null, TODAY))).isEmpty();
        assertThat(violations(at(null, TODAY.plusDays(1))))
                .containsExactly(new Violation("occurredAt", Rule.OCCURRED_IN_FUTURE));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"ROADS", "63-jalan_1.a", "7"})
    void takes_a_category_that_is_a_code(@Nullable String category) {
        assertThat(violations(inCategory(category))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Budi tetangga saya", ".x", "12345678901234567890123456789012345678901"})
    void takes_no_words_as_a_category_because_it_travels_in_clear(String category) {
        assertThat(violations(inCategory(category)))
                .containsExactly(new Violation("category", Rule.CATEGORY_MALFORMED));
    }

    @Test
    void needs_a_name_unless_it_is_anonymous() {
        var missing = new Violation("complainant.name", Rule.NAME_MISSING);

        assertThat(violations(by(false, person(null, null, null)))).containsExactly(missing);
        assertThat(violations(by(false, person("  ", null, null)))).containsExactly(missing);
        assertThat(violations(by(true, person(null, null, null)))).isEmpty();
        assertThat(violations(by(true, person("Aminah", null, null)))).isEmpty();
    }

    @Test
    void takes_names_of_two_hundred_characters() {
        assertThat(violations(by(false, person("x".repeat(200), null, null)))).isEmpty();
        assertThat(violations(by(false, person("x".repeat(201), null, null))))
                .containsExactly(new Violation("complainant.name", Rule.NAME_TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.id", "warga+lapor@desa.example", "x_1@sub.example.go.id"})
    void takes_an_address_mail_can_go_to(String email) {
        assertThat(violations(by(true, person(null, email, null)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "warga",
                "a b@c.id",
                "a@b",
                "a@b.",
                "<a@b.id>",
                "a@b.id,c@d.id",
                "a@b@c.id"
            })
    void takes_no_address_mail_can_not_go_to(String email) {
        assertThat(violations(by(true, person(null, email, null))))
                .containsExactly(new Violation("complainant.email", Rule.EMAIL_MALFORMED));
    }

    @Test
    void takes_no_address_longer_than_mail_allows() {
        assertThat(violations(by(true, person(null, "a@" + "b".repeat(249) + ".id", null))))
                .isEmpty();
        assertThat(violations(by(true, person(null, "a@" + "b".repeat(250) + ".id", null))))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08125550100", "+62 812-555-0100", "(0518) 55501"})
    void takes_a_number_one_can_dial(String phone) {
        assertThat(violations(by(true, person(null, null, phone)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "nomor saya", "+62812345678901234567890"})
    void takes_no_number_one_can_not_dial(String phone) {
        assertThat(violations(by(true, person(null, null, phone))))
                .containsExactly(new Violation("complainant.phone", Rule.PHONE_MALFORMED));
    }

    @Test
    void speaks_indonesian_or_english() {
        assertThat(violations(by(true, new Complainant(null, null, null, "en")))).isEmpty();
        assertThat(violations(by(true, new Complainant(null, null, null, "nl"))))
                .containsExactly(new Violation("complainant.language", Rule.LANGUAGE_UNKNOWN));
    }

    @Test
    void knows_whether_its_complainant_can_be_told_anything() {
        assertThat(nobody().contactable()).isFalse();
        assertThat(person("Aminah", null, null).contactable()).isFalse();
        assertThat(person(null, "a@b.id", null).contactable()).isTrue();
        assertThat(person(null, null, "08125550100").contactable()).isTrue();
        assertThat(person("Aminah", null, null).toString()).isEqualTo("Complainant[…]");
    }

    private static List<Violation> violations(Submission submission) {
        return submission.violations("63.02"::equals, TODAY);
    }

    private static Submission submission(String title, String text) {
        return new Submission("63.02", title, text, null, null, null, true, nobody());
    }

    private static Submission at(@Nullable String place, @Nullable LocalDate day) {
        return new Submission("63.02", "a", "b", null, place, day, true, nobody());
    }

    private static Submission inCategory(@Nullable String category) {
        return new Submission("63.02", "a", "b", category, null, null, true, nobody());
    }

    private static Submission by(boolean anonymous, Complainant complainant) {
        return new Submission("63.02", "a", "b", null, null, null, anonymous, complainant);
    }

    private static Complainant nobody() {
        return person(null, null, null);
    }

    private static Complainant person(
            @Nullable String name, @Nullable String email, @Nullable String phone) {
        return new Complainant(name, email, phone, "id");
    }
}
