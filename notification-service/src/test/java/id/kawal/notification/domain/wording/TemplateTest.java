package id.kawal.notification.domain.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawal.notification.domain.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static final Words INDONESIAN =
            new Words(
                    Language.ID,
                    Map.of(
                            "clock.RESOLUTION", "penyelesaian",
                            "clock.other", "penanganan",
                            "missing.CONSENT", "persetujuan",
                            "missing.IDENTITY", "identitas",
                            "holder.-", "belum ada"));

    @Test
    void every_placeholder_is_filled_in_all_parts() {
        var text =
                new Template("Laporan {reference}", "Isi {reference}\n\nbaris", "SMS {reference}")
                        .fill(Map.of("reference", "KWL-1"), INDONESIAN);

        assertThat(text).isEqualTo(new Text("Laporan KWL-1", "Isi KWL-1\n\nbaris", "SMS KWL-1"));
    }

    @Test
    void T34_a_missing_value_is_an_error_and_no_literal_placeholder_is_sent() {
        assertThatThrownBy(() -> fill("sampai {date}", Map.of()))
                .isInstanceOf(MissingValue.class)
                .hasMessage("no value for {date}");
        assertThatThrownBy(() -> fill("{ground:word}", Map.of("ground", "X")))
                .isInstanceOf(MissingValue.class);
        assertThatThrownBy(() -> fill("{ground:words}", Map.of("ground", "X")))
                .isInstanceOf(MissingValue.class);
        assertThatThrownBy(() -> fill("{ground:nonsense}", Map.of("ground", "X")))
                .isInstanceOf(MissingValue.class);
    }

    @Test
    void a_day_is_written_out_in_the_language_of_the_reader() {
        assertThat(fill("{dueOn:day}", Map.of("dueOn", "2026-03-03")))
                .isEqualTo("Selasa, 3 Maret 2026");
        assertThat(new Words(Language.EN, Map.of()).day("2026-03-03"))
                .isEqualTo("Tuesday, 3 March 2026");
    }

    @Test
    void a_code_is_said_in_words_and_one_of_the_future_as_other() {
        assertThat(fill("{clock:word}", Map.of("clock", "RESOLUTION"))).isEqualTo("penyelesaian");
        assertThat(fill("{clock:word}", Map.of("clock", "NEW"))).isEqualTo("penanganan");
    }

    @Test
    void several_codes_are_said_one_after_the_other() {
        assertThat(fill("{missing:words}", Map.of("missing", "CONSENT,IDENTITY")))
                .isEqualTo("persetujuan, identitas");
    }

    @Test
    void a_name_that_is_not_there_has_words_of_its_own() {
        assertThat(fill("{holder:or}", Map.of("holder", "Dinas PUPR"))).isEqualTo("Dinas PUPR");
        assertThat(fill("{holder:or}", Map.of("holder", "-"))).isEqualTo("belum ada");
    }

    @Test
    void a_value_is_put_in_as_it_is() {
        assertThat(fill("{name}", Map.of("name", "$1 \\ {date}"))).isEqualTo("$1 \\ {date}");
    }

    @Test
    void a_value_can_not_open_a_second_header_line() {
        var text =
                new Template("A {x}", "b", "C {x} ")
                        .fill(Map.of("x", "1\r\nBcc: all@example.org"), INDONESIAN);

        assertThat(text.subject()).isEqualTo("A 1 Bcc: all@example.org");
        assertThat(text.brief()).isEqualTo("C 1 Bcc: all@example.org");
    }

    @Test
    void it_names_its_placeholders() {
        assertThat(new Template("{a}", "{b:day} {a}", "{c:word}").placeholders())
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void a_template_is_found_by_name_and_language() {
        var templates =
                new Templates(
                        Map.of(Language.ID, Map.of("t", new Template("s", "{a}", "b"))),
                        Map.of(Language.ID, INDONESIAN));

        assertThat(templates.fill("t", Language.ID, Map.of("a", "1")).body()).isEqualTo("1");
        assertThatThrownBy(() -> templates.fill("u", Language.ID, Map.of()))
                .isInstanceOf(MissingValue.class);
        assertThatThrownBy(() -> templates.fill("t", Language.EN, Map.of("a", "1")))
                .isInstanceOf(MissingValue.class);
    }

    @Test
    void a_template_without_the_words_of_its_language_is_not_used() {
        var templates =
                new Templates(
                        Map.of(Language.ID, Map.of("t", new Template("s", "b", "b"))), Map.of());

        assertThatThrownBy(() -> templates.fill("t", Language.ID, Map.of()))
                .isInstanceOf(MissingValue.class);
    }

    @Test
    void a_text_does_not_show_what_it_says() {
        assertThat(new Text("a", "b", "c")).hasToString("Text[…]");
    }

    private static String fill(String body, Map<String, String> values) {
        return new Template("s", body, "b").fill(values, INDONESIAN).body();
    }
}
