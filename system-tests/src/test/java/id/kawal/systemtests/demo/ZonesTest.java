package id.kawal.systemtests.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ZonesTest {

    private static final Instant FRIDAY_MORNING = Instant.parse("2026-01-09T00:30:00Z");

    @Test
    void a_working_day_after_a_friday_is_a_monday() {
        assertThat(Zones.of("63.02").after(FRIDAY_MORNING, 1))
                .isEqualTo(Instant.parse("2026-01-12T00:30:00Z"));
    }

    @Test
    void half_a_day_is_twelve_hours() {
        assertThat(Zones.of("63.02").after(FRIDAY_MORNING, 0.5))
                .isEqualTo(Instant.parse("2026-01-09T12:30:00Z"));
    }

    @Test
    void offices_open_at_eight_of_the_next_working_day() {
        assertThat(Zones.of("63.02").morning(FRIDAY_MORNING))
                .isEqualTo(Instant.parse("2026-01-12T00:00:00Z"));
        assertThat(Zones.of("63.02").morning(Instant.parse("2026-01-05T00:00:00Z")))
                .isEqualTo(Instant.parse("2026-01-05T00:00:00Z"));
    }

    @Test
    void a_region_is_told_its_own_time() {
        assertThat(Zones.of("63.02").tell(FRIDAY_MORNING)).isEqualTo("Fri 09 Jan 08:30 WITA");
        assertThat(Zones.of("62.71").tell(FRIDAY_MORNING)).isEqualTo("Fri 09 Jan 07:30 WIB ");
    }
}
