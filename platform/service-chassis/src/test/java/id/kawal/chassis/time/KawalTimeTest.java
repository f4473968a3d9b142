package id.kawal.chassis.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KawalTimeTest {

    static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    static final Instant EPOCH = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    void an_hour_passes_per_second_where_the_speed_says_so() {
        var time = new KawalTime(3600.0, START, EPOCH);

        assertThat(time.at(EPOCH)).isEqualTo(START);
        assertThat(time.at(EPOCH.plusSeconds(2))).isEqualTo(START.plusSeconds(7200));
        assertThat(time.isSet()).isTrue();
    }

    @Test
    void two_processes_agree_whenever_they_started() {
        var real = EPOCH.plusSeconds(1234);
        var one = clock(real, new KawalTime(20_000.0, START, EPOCH));
        var other = clock(real, new KawalTime(20_000.0, START, EPOCH));

        assertThat(one.instant()).isEqualTo(other.instant());
    }

    @Test
    void a_speed_without_a_start_starts_at_the_epoch() {
        var time = new KawalTime(10.0, null, EPOCH);

        assertThat(time.at(EPOCH.plusSeconds(1))).isEqualTo(EPOCH.plusSeconds(10));
    }

    @Test
    void without_settings_it_is_the_system_clock_in_milliseconds() {
        var real = Instant.parse("2026-11-22T08:00:00.123456789Z");

        var time = new KawalTime(null, null, null);

        assertThat(clock(real, time).instant())
                .isEqualTo(Instant.parse("2026-11-22T08:00:00.123Z"));
        assertThat(time.isSet()).isFalse();
    }

    @Test
    void a_speed_without_an_epoch_is_refused() {
        assertThatThrownBy(() -> new KawalTime(3600.0, START, null))
                .hasMessageContaining("KAWAL_EPOCH is required");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, 1e9})
    void time_that_stands_or_runs_backwards_is_refused(double speed) {
        assertThatThrownBy(() -> new KawalTime(speed, START, EPOCH))
                .hasMessageContaining("KAWAL_SPEED");
    }

    private static Clock clock(Instant real, KawalTime time) {
        return new DomainClock(Clock.fixed(real, ZoneOffset.UTC), time);
    }
}
