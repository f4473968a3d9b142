package id.kawal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TestClockTest {

    @Test
    void it_stands_still_until_it_is_moved() {
        var clock = TestClock.at("2026-03-02T01:00:00.123456Z");
        var elsewhere = clock.withZone(ZoneId.of("Asia/Makassar"));

        clock.advance(Duration.ofHours(1));

        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-02T02:00:00.123Z"));
        assertThat(elsewhere.instant()).isEqualTo(clock.instant());
    }
}
