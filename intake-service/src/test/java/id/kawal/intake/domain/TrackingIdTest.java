package id.kawal.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "155340", "LPR-2024-00017"})
    void is_a_number_perhaps_with_letters(String cell) {
        assertThat(TrackingId.parse(cell)).contains(new TrackingId(cell));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "Budi",
                "saya 3 kali",
                "12,5",
                "1234567890123456789012345678901234567890x"
            })
    void is_no_word_and_no_sentence(String cell) {
        assertThat(TrackingId.parse(cell)).isEmpty();
    }

    @Test
    void makes_the_same_complaint_however_often_it_is_read() {
        assertThat(new TrackingId("155340").complaintId())
                .isEqualTo(new TrackingId("155340").complaintId())
                .isNotEqualTo(new TrackingId("155341").complaintId());
        assertThat(ReferenceNumber.parse(new TrackingId("155340").reference().value()))
                .contains(new TrackingId("155340").reference());
    }

    @Test
    void makes_another_one_when_a_region_moves_in_with_it() {
        var id = new TrackingId("155340");

        assertThat(id.liveComplaintId())
                .isNotEqualTo(id.complaintId())
                .isEqualTo(new TrackingId("155340").liveComplaintId());
        assertThat(id.liveComplaintId()).isNotEqualTo(new TrackingId("155341").liveComplaintId());
        assertThat(ReferenceNumber.parse(id.liveReference().value()))
                .contains(id.liveReference())
                .isNotEqualTo(Optional.of(id.reference()));
    }
}
