package id.kawal.routing.domain.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NormaliserTest {

    private final Normaliser normaliser =
            new Normaliser(
                    Map.of("jln", "jalan", "rs", "rumah sakit", "yg", "yang", "ttg", "tentang ini"),
                    Set.of("yang", "ini", "ada"));

    @Test
    void punctuation_and_case_do_not_matter() {
        assertThat(normaliser.words("  Jalan RUSAK!! (parah), di-Gang 3."))
                .containsExactly("jalan", "rusak", "parah", "di", "gang", "3");
    }

    @Test
    void everyday_spelling_becomes_standard_words() {
        assertThat(normaliser.words("jln ke RS ttg"))
                .containsExactly("jalan", "ke", "rumah", "sakit", "tentang");
    }

    @Test
    void letters_of_other_widths_and_styles_are_read_as_plain_ones() {
        assertThat(normaliser.words("ｊａｌａｎ 𝐫𝐮𝐬𝐚𝐤")).containsExactly("jalan", "rusak");
    }

    @Test
    void a_doubled_word_written_with_2_is_read_once() {
        assertThat(normaliser.words("jalan2 pm2 a2b")).containsExactly("jalan", "pm2", "a2b");
    }

    @Test
    void a_number_that_hangs_on_a_word_is_read_apart_from_it() {
        assertThat(normaliser.words("SMAN1 rt05 pm2 jln12 2024a"))
                .containsExactly("sman", "1", "rt05", "pm2", "jalan", "12", "2024a");
        assertThat(new Normaliser(Map.of("covid19", "wabah"), Set.of()).words("covid19"))
                .containsExactly("wabah");
    }

    @Test
    void stop_words_are_left_out_as_written_and_behind_their_ending() {
        assertThat(normaliser.words("yang ini yg adanya rusak")).containsExactly("adanya", "rusak");
        assertThat(new Normaliser(Map.of(), Set.of("rusak")).words("dirusak rusak")).isEmpty();
        assertThat(new Normaliser(Map.of(), Set.of("dirusak")).words("dirusak rusak"))
                .containsExactly("rusak");
    }

    @Test
    void endings_and_beginnings_go_when_four_letters_stay() {
        assertThat(normaliser.words("lampunya lampulah lampukah lampupun")).containsOnly("lampu");
        assertThat(normaliser.words("berlubang terbakar dirusak"))
                .containsExactly("lubang", "bakar", "rusak");
        assertThat(normaliser.words("airnya iurannya")).containsExactly("airnya", "iuran");
        assertThat(normaliser.words("jalanlah")).containsExactly("jalan");
        assertThat(normaliser.words("berita beras terang dinas disini"))
                .containsExactly("berita", "beras", "terang", "dinas", "sini");
        assertThat(normaliser.words("pintunya")).containsExactly("pintu");
        assertThat(normaliser.words("kayunya")).containsExactly("kayu");
    }

    @Test
    void knows_whether_a_text_would_lose_a_word() {
        assertThat(normaliser.losesAWord("jalan rusak")).isFalse();
        assertThat(normaliser.losesAWord("rs jln")).isFalse();
        assertThat(normaliser.losesAWord("jalan yang rusak")).isTrue();
        assertThat(normaliser.losesAWord("jalan yg rusak")).isTrue();
    }
}
