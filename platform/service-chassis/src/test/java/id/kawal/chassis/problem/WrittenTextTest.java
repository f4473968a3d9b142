package id.kawal.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\r\n",
                "\u200b",
                "  \u200b ",
                "\u2060\ufeff\u00ad",
                "\u00a0\u2003\u3000",
                "\u200d\u200c",
                "\u0000\u001b",
                "\u3164",
                "\ud83d",
                "\udb40\udc41"
            })
    void a_text_in_which_nothing_can_be_seen_is_empty(String raw) {
        assertThat(WrittenText.of(raw)).isEmpty();
    }

    @Test
    void control_characters_go_but_tabs_and_line_ends_stay() {
        assertThat(WrittenText.of("lampu\u0000 \u001b[31mjalan\u007f\u0085\r\n\tmati"))
                .isEqualTo("lampu [31mjalan\r\n\tmati");
    }

    @Test
    void half_a_surrogate_pair_goes_and_a_whole_one_stays() {
        assertThat(WrittenText.of("a\ud83db\udca1c \ud83d\udca1")).isEqualTo("abc \ud83d\udca1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " Lampu jalan mati ",
                "\ud83d\udc68\u200d\ud83d\udd27",
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
                "\ua9b2\ua9bf\u200c\ua9a4",
                "?"
            })
    void a_text_that_shows_something_stays_as_it_is(String raw) {
        assertThat(WrittenText.of(raw)).isEqualTo(raw);
    }
}
