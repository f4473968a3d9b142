package id.kawal.routing.domain.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhraseTest {

    private static final Normaliser NORMALISER = new Normaliser(Map.of(), Set.of("yang"));

    @Test
    void words_in_a_row_stand_only_where_they_are_in_a_row() {
        Phrase phrase = Phrase.parse("jalan rusak", NORMALISER);
        List<String> words = List.of("jalan", "jalan", "rusak");

        assertThat(phrase.standsAt(0, words)).isFalse();
        assertThat(phrase.standsAt(1, words)).isTrue();
        assertThat(phrase.standsAt(2, words)).isFalse();
        assertThat(phrase.size()).isEqualTo(2);
        assertThat(phrase.firstWord()).isEqualTo("jalan");
    }

    @Test
    void a_phrase_at_the_end_of_a_text_must_be_whole() {
        assertThat(Phrase.parse("jalan rusak", NORMALISER).standsAt(0, List.of("jalan"))).isFalse();
    }

    @Test
    void groups_near_each_other_count_in_any_order_up_to_six_words_apart() {
        Phrase phrase = Phrase.parse("jalan + rusak parah", NORMALISER);

        assertThat(phrase.size()).isEqualTo(3);
        assertThat(phrase.standsAt(2, List.of("rusak", "parah", "jalan"))).isTrue();
        assertThat(phrase.standsAt(0, List.of("jalan", "a", "b", "c", "d", "e", "rusak", "parah")))
                .isTrue();
        assertThat(
                        phrase.standsAt(
                                0,
                                List.of("jalan", "a", "b", "c", "d", "e", "f", "rusak", "parah")))
                .isFalse();
        assertThat(phrase.standsAt(6, List.of("rusak", "parah", "a", "b", "c", "d", "jalan")))
                .isTrue();
        assertThat(phrase.standsAt(7, List.of("rusak", "parah", "a", "b", "c", "d", "e", "jalan")))
                .isFalse();
        assertThat(phrase.standsAt(0, List.of("jalan", "rusak"))).isFalse();
        assertThat(phrase.standsAt(1, List.of("jalan", "rusak", "parah"))).isFalse();
    }

    @Test
    void all_of_three_groups_must_be_near() {
        Phrase phrase = Phrase.parse("a + b + c", NORMALISER);

        assertThat(phrase.standsAt(1, List.of("b", "a", "c"))).isTrue();
        assertThat(phrase.standsAt(1, List.of("b", "a", "d"))).isFalse();
        assertThat(phrase.standsAt(1, List.of("d", "a", "c"))).isFalse();
    }

    @Test
    void a_phrase_that_would_lose_a_word_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Phrase.parse("jalan yang rusak", NORMALISER))
                .withMessageContaining("jalan yang rusak");
        assertThatIllegalArgumentException().isThrownBy(() -> Phrase.parse("", NORMALISER));
        assertThatIllegalArgumentException().isThrownBy(() -> Phrase.parse("a + !", NORMALISER));
    }
}
