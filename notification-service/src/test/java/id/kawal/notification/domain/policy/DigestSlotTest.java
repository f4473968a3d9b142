package id.kawal.notification.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestSlotTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T15:59:59Z, 63.02, 2026-03-03",
        "2026-03-02T21:59:59Z, 63.02, 2026-03-03",
        "2026-03-02T22:00:00Z, 63.02, 2026-03-04",
        "2026-03-02T22:59:59Z, 62.01, 2026-03-03"
    })
    void what_is_gathered_until_six_is_told_that_morning(Instant at, String region, String day) {
        assertThat(DigestSlot.at(region, at))
                .isEqualTo(new DigestSlot(region, LocalDate.parse(day)));
    }

    @Test
    void it_leaves_at_seven_local_time() {
        assertThat(new DigestSlot("63.02", LocalDate.of(2026, 3, 3)).leavesAt())
                .isEqualTo(Instant.parse("2026-03-02T23:00:00Z"));
    }

    @Test
    void its_key_is_read_as_it_is_written() {
        var slot = new DigestSlot("63.02", LocalDate.of(2026, 3, 3));

        assertThat(slot.key()).isEqualTo("63.02/2026-03-03");
        assertThat(DigestSlot.parse(slot.key())).isEqualTo(slot);
    }
}
