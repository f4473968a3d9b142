package id.kawal.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceNumberTest {

    private static final byte[] FIVE_BYTES = {0x01, 0x23, 0x45, (byte) 0x89, (byte) 0xAB};

    @Test
    void is_forty_drawn_bits_and_a_check_character_in_groups() {
        assertThat(ReferenceNumber.of(FIVE_BYTES).value()).isEqualTo("KWL-04HM-B2DB-S");
    }

    @Test
    void shows_every_letter_of_the_alphabet() {
        var seen = new HashSet<Character>();
        var random = new Random(7);
        for (int draw = 0; draw < 200; draw++) {
            var bytes = new byte[5];
            random.nextBytes(bytes);
            for (char character : ReferenceNumber.of(bytes).value().substring(4).toCharArray()) {
                seen.add(character);
            }
        }
        assertThat(seen).hasSize(33).contains('0', 'Z', '-').doesNotContain('I', 'L', 'O', 'U');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KWL-04HM-B2DB-S",
                "kwl-04hm-b2db-s",
                " KWL 04HM B2DB S ",
                "04HM-B2DB-S",
                "O4HMB2DBS",
                "o4hmb2dbs"
            })
    void is_read_however_it_was_written_down(String written) {
        assertThat(ReferenceNumber.parse(written)).contains(ReferenceNumber.of(FIVE_BYTES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "KWL",
                "KWL-04HM-B2DB",
                "KWL-04HM-B2DB-B",
                "KWL-04HM-B2DB-SS",
                "KWL-04HM-BU2D-S",
                "KWX-04HM-B2DB-S",
                "UUUUUUUUU"
            })
    void that_is_none_is_not_read(String written) {
        assertThat(ReferenceNumber.parse(written)).isEmpty();
    }

    @Test
    void that_begins_like_the_prefix_is_read_without_it() {
        var begins = numberThatBeginsWith("KW1");

        assertThat(ReferenceNumber.parse(begins.value().substring(4))).contains(begins);
    }

    private static ReferenceNumber numberThatBeginsWith(String start) {
        var bytes = new byte[5];
        for (int first = 0; first < 65536; first++) {
            bytes[0] = (byte) (first >> 8);
            bytes[1] = (byte) first;
            var reference = ReferenceNumber.of(bytes);
            if (reference.value().startsWith("KWL-" + start)) {
                return reference;
            }
        }
        throw new AssertionError("none begins with " + start);
    }

    @Test
    void misspelt_in_one_place_is_not_read() {
        var right = ReferenceNumber.of(FIVE_BYTES).value().substring(4).replace("-", "");
        for (int place = 0; place < right.length(); place++) {
            for (char other : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
                var wrong = new StringBuilder(right);
                wrong.setCharAt(place, other);
                assertThat(ReferenceNumber.parse(wrong.toString()).isPresent())
                        .as(wrong.toString())
                        .isEqualTo(other == right.charAt(place));
            }
        }
    }

    @Test
    void with_two_neighbours_swapped_is_not_read() {
        var right = ReferenceNumber.of(FIVE_BYTES).value().substring(4).replace("-", "");
        for (int place = 0; place + 1 < right.length(); place++) {
            var wrong = right.toCharArray();
            var kept = wrong[place];
            wrong[place] = wrong[place + 1];
            wrong[place + 1] = kept;
            assertThat(ReferenceNumber.parse(new String(wrong)).isPresent())
                    .isEqualTo(Arrays.equals(wrong, right.toCharArray()));
        }
    }

    @Test
    void gives_the_complaint_its_id() {
        var reference = ReferenceNumber.of(FIVE_BYTES);

        assertThat(reference.complaintId())
                .isEqualTo("cfbd65e0-0a39-33fc-a809-b721c6abd4cf")
                .isNotEqualTo(ReferenceNumber.of(new byte[5]).complaintId());
    }
}
