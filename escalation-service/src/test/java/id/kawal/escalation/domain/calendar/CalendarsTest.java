package id.kawal.escalation.domain.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawal.escalation.domain.Shipped;
import id.kawal.escalation.domain.data.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    void T10_a_version_that_was_shipped_before_is_kept_for_the_clocks_that_run_by_it() {
        var before = new Calendars(Map.of("63", named("nasional", 1)));
        var newest = new Calendars(Map.of("63", named("nasional", 2))).after(before);

        assertThat(newest.of("63.02").ref()).isEqualTo("nasional@2");
        assertThat(newest.of("63.02", "nasional@2").ref()).isEqualTo("nasional@2");
        assertThat(newest.of("63.02", "nasional@1").ref()).isEqualTo("nasional@1");
        assertThatThrownBy(() -> newest.of("63.02", "nasional@3"))
                .hasMessage("no calendar nasional@3 of region 63.02");
    }

    @Test
    void the_calendar_of_the_province_is_kept_where_a_region_gets_its_own() {
        var calendars = new Calendars(Map.of("63", named("province"), "63.02", named("kotabaru")));

        assertThat(calendars.of("63.02", "province@1").id()).isEqualTo("province");
        assertThat(calendars.of("63.02", "kotabaru@1").id()).isEqualTo("kotabaru");
    }

    /** A day added or moved is a new version beside this one, or clocks that run would move. */
    @Test
    void the_shipped_calendar_is_never_edited() throws NoSuchAlgorithmException {
        var days =
                Shipped.CALENDARS.of("63").daysOff().values().stream()
                        .map(DayOff::toString)
                        .sorted()
                        .collect(Collectors.joining("\n"));
        var digest = MessageDigest.getInstance("SHA-256").digest(days.getBytes(UTF_8));

        assertThat(HexFormat.of().formatHex(digest))
                .isEqualTo("640c74f6b15aaaf012c35f41cacd70b02c1a7d48db47b5c331b129117bac282c");
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
        return named(id, 1);
    }

    private static WorkingCalendar named(String id, int version) {
        return new WorkingCalendar(
                id,
                version,
                java.time.ZoneId.of("Asia/Makassar"),
                WorkingCalendar.FIVE_DAYS,
                Map.of(),
                Set.of());
    }
}
