package id.kawal.escalation.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawal.escalation.domain.Shipped;
import id.kawal.escalation.domain.data.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarsTest {

    private static final Table ZONES = Table.read("code\tzone\n63\tAsia/Makassar\n");

    @ParameterizedTest
    @CsvSource({
        "63, Asia/Makassar",
        "63.02, Asia/Makassar",
        "64.01, Asia/Makassar",
        "62.71, Asia/Pontianak",
        "61, Asia/Pontianak",
        "35.78, Asia/Jakarta",
        "51, Asia/Makassar",
        "81, Asia/Jayapura",
        "96, Asia/Jayapura"
    })
    void every_region_has_the_zone_of_its_province(String region, String zone) {
        assertThat(Shipped.CALENDARS.of(region).zone()).hasToString(zone);
    }

    @Test
    void all_38_provinces_have_a_zone() {
        assertThat(Shipped.table("/calendars/zones.tsv").rows()).hasSize(38);
    }

    @Test
    void covers_the_years_that_have_a_source() {
        assertThat(Shipped.CALENDARS.of("63").years())
                .containsExactlyInAnyOrder(2023, 2024, 2025, 2026);
        assertThat(Shipped.CALENDARS.of("63").ref()).isEqualTo("nasional@1");
    }

    @Test
    void a_year_without_a_day_off_is_a_year_without_a_calendar() {
        var days = Table.read("tanggal\tnama\tjenis\n2025-01-01\tA\tlibur_nasional\n");

        assertThat(Calendars.national("x", 1, days, ZONES).of("63").years()).containsExactly(2025);
    }

    @Test
    void a_region_of_its_own_goes_before_its_province() {
        var own = Map.of("63", named("province"), "63.02", named("kotabaru"));
        var calendars = new Calendars(new HashMap<>(own));

        assertThat(calendars.of("63.02").id()).isEqualTo("kotabaru");
        assertThat(calendars.of("63.03").id()).isEqualTo("province");
    }

    @Test
    void a_region_nobody_knows_is_refused() {
        assertThatThrownBy(() -> Shipped.CALENDARS.of("99.01"))
                .hasMessage("no calendar for region 99.01");
    }

    @Test
    void knows_the_kinds_of_days_off_and_refuses_others() {
        var days =
                "tanggal\tnama\tjenis\n2026-01-01\tA\tlibur_nasional\n2026-02-16\tB\tcuti_bersama\n2026-06-01\tC\tlibur_daerah\n";

        assertThat(Calendars.national("x", 1, Table.read(days), ZONES).of("63").daysOff().values())
                .extracting(DayOff::kind)
                .containsExactlyInAnyOrder(DayOff.Kind.values());
        assertThatThrownBy(() ->
                        Calendars.national(
                                "x",
                                1,
                                Table.read("tanggal\tnama\tjenis\n2026-01-01\tA\tpesta\n"),
                                ZONES))
                .hasMessage("unknown kind of day off: pesta");
    }

    private static WorkingCalendar named(String id) {
        return new WorkingCalendar(
                id,
                1,
                java.time.ZoneId.of("Asia/Makassar"),
                WorkingCalendar.FIVE_DAYS,
                Map.of(),
                Set.of());
    }
}
