package id.kawal.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrackingSecretTest {

    private static final TrackingSecret SECRET =
            TrackingSecret.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});

    @Test
    void has_eighty_bits_in_groups_of_four() {
        assertThat(SECRET.value()).isEqualTo("0410-6105-0R3G-G28A");
    }

    @Test
    void is_known_again_however_it_is_typed() {
        var hash = SECRET.hash("C-1");

        assertThat(SECRET.matches("C-1", hash)).isTrue();
        assertThat(new TrackingSecret("o4l0 6105 0r3g g28a").matches("C-1", hash)).isTrue();
    }

    @Test
    void that_is_wrong_or_another_complaints_does_not_match() {
        var hash = SECRET.hash("C-1");

        assertThat(new TrackingSecret("0410-6105-0R3G-G28B").matches("C-1", hash)).isFalse();
        assertThat(SECRET.matches("C-2", hash)).isFalse();
        assertThat(SECRET.matches("C-1", "")).isFalse();
    }

    @Test
    void is_stored_as_a_hash_bound_to_its_complaint() {
        assertThat(SECRET.hash("C-1"))
                .hasSize(64)
                .matches("[0-9a-f]+")
                .isNotEqualTo(SECRET.hash("C-2"));
    }

    @Test
    void never_shows_itself() {
        assertThat(SECRET.toString()).isEqualTo("TrackingSecret[…]");
    }
}
