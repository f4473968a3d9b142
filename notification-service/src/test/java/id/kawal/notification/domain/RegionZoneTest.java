package id.kawal.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionZoneTest {

    @ParameterizedTest
    @CsvSource({
        "31.71, Asia/Jakarta",
        "36, Asia/Jakarta",
        "51.71, Asia/Makassar",
        "53.01, Asia/Makassar",
        "61.71, Asia/Pontianak",
        "62.01, Asia/Pontianak",
        "63.02, Asia/Makassar",
        "64, Asia/Makassar",
        "73.71, Asia/Makassar",
        "81.71, Asia/Jayapura",
        "94.03, Asia/Jayapura"
    })
    void a_region_lives_by_the_time_of_its_province(String region, String zone) {
        assertThat(RegionZone.of(region)).isEqualTo(ZoneId.of(zone));
    }
}
