package id.kawal.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class DrawTest {

    private final Draw draw = Draw.of(new byte[32]);

    @Test
    void kept_and_read_again_gives_the_same_number_secret_and_salt() {
        var again = Draw.parse(draw.text());

        assertThat(again.reference(0)).isEqualTo(draw.reference(0));
        assertThat(again.secret()).isEqualTo(draw.secret());
        assertThat(again.salt()).isEqualTo(draw.salt());
    }

    @Test
    void gives_another_number_for_another_attempt() {
        assertThat(draw.reference(1)).isNotEqualTo(draw.reference(0));
    }

    @Test
    void gives_sixteen_bytes_of_salt() {
        assertThat(Base64.getUrlDecoder().decode(draw.salt())).hasSize(16);
    }

    @Test
    void of_other_chance_gives_everything_else() {
        var other = Draw.of("another thirty-two bytes of luck".getBytes());

        assertThat(other.reference(0)).isNotEqualTo(draw.reference(0));
        assertThat(other.secret()).isNotEqualTo(draw.secret());
        assertThat(other.salt()).isNotEqualTo(draw.salt());
    }

    @Test
    void is_not_changed_with_the_bytes_it_was_made_of() {
        var bytes = new byte[32];
        var made = Draw.of(bytes);
        bytes[0] = 1;

        assertThat(made.secret()).isEqualTo(draw.secret());
    }

    @Test
    void bound_to_words_is_the_same_for_the_same_words_only() {
        assertThat(draw.boundTo("a").text())
                .isEqualTo(Draw.of(new byte[32]).boundTo("a").text())
                .isNotEqualTo(draw.boundTo("b").text())
                .isNotEqualTo(draw.text());
    }

    @Test
    void of_too_little_chance_is_refused() {
        assertThatThrownBy(() -> Draw.of(new byte[31]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a draw needs 32 bytes");
    }

    @Test
    void salts_a_hash_of_the_text() {
        var text = "Lampu jalan mati.";

        assertThat(SaltedHash.of("AAAA", text))
                .isEqualTo("bpG_H_VpeSwTyKprMrRf_g89C1dQZwwsMqOjf_k96bA")
                .isNotEqualTo(SaltedHash.of("AAAB", text))
                .isNotEqualTo(SaltedHash.of("AAAA", text + "."));
    }
}
