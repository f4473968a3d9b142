package id.kawal.escalation.domain.calendar;

import id.kawal.escalation.domain.data.Table;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of every region: the national days off, in the time zone of the region's province.
 * Days of one region alone are added to its own entry.
 */
public final class Calendars {

    private final Map<String, WorkingCalendar> byRegion;
    private final @Nullable Calendars earlier;

    /**
     * Takes what is known.
     *
     * @param byRegion keyed by Kemendagri code, of a province or of a kabupaten or kota
     */
    public Calendars(Map<String, WorkingCalendar> byRegion) {
        this(byRegion, null);
    }

    private Calendars(Map<String, WorkingCalendar> byRegion, @Nullable Calendars earlier) {
        this.byRegion = Map.copyOf(byRegion);
        this.earlier = earlier;
    }

    /** The same, keeping what was shipped before: clocks that run by it go on so. */
    public Calendars after(Calendars before) {
        return new Calendars(byRegion, before);
    }

    /**
     * One calendar for the whole country, in the zone of each province.
     *
     * @param daysOff the national table: tanggal, nama, jenis
     * @param zones the table of provinces: code, zone
     * @throws IllegalArgumentException if a table does not read as it must
     */
    public static Calendars national(String id, int version, Table daysOff, Table zones) {
        var days = daysOff.rows().stream().map(Calendars::dayOff).toList();
        return new Calendars(
                zones.rows().stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.text("code"),
                                        row -> in(row.text("zone"), id, version, days))));
    }

    /**
     * The calendar of a region: its own, else its province's.
     *
     * @throws IllegalArgumentException if nobody knows the province: a clock in the wrong zone
     *     would be silently wrong
     */
    public WorkingCalendar of(String regionCode) {
        var own = byRegion.get(regionCode);
        var found = own != null ? own : byRegion.get(province(regionCode));
        if (found == null) {
            throw new IllegalArgumentException("no calendar for region " + regionCode);
        }
        return found;
    }

    /**
     * The calendar of a region as it was in one version.
     *
     * @param ref id@version
     * @throws IllegalArgumentException if that version is not kept
     */
    public WorkingCalendar of(String regionCode, String ref) {
        return Stream.of(regionCode, province(regionCode))
                .map(byRegion::get)
                .filter(Objects::nonNull)
                .filter(calendar -> calendar.ref().equals(ref))
                .findFirst()
                .orElseGet(() -> before(regionCode, ref));
    }

    private WorkingCalendar before(String regionCode, String ref) {
        if (earlier == null) {
            throw new IllegalArgumentException("no calendar " + ref + " of region " + regionCode);
        }
        return earlier.of(regionCode, ref);
    }

    private static String province(String regionCode) {
        return regionCode.split("\\.", -1)[0];
    }

    private static WorkingCalendar in(String zone, String id, int version, List<DayOff> days) {
        return new WorkingCalendar(
                id,
                version,
                ZoneId.of(zone),
                WorkingCalendar.FIVE_DAYS,
                days.stream().collect(Collectors.toMap(DayOff::date, Function.identity())),
                days.stream().map(day -> day.date().getYear()).collect(Collectors.toSet()));
    }

    private static DayOff dayOff(Table.Row row) {
        return new DayOff(
                LocalDate.parse(row.text("tanggal")), kind(row.text("jenis")), row.text("nama"));
    }

    private static DayOff.Kind kind(String jenis) {
        return switch (jenis) {
            case "libur_nasional" -> DayOff.Kind.NATIONAL_HOLIDAY;
            case "cuti_bersama" -> DayOff.Kind.COLLECTIVE_LEAVE;
            case "libur_daerah" -> DayOff.Kind.REGIONAL_DAY;
            // An open text cannot be exhausted: a word nobody knows is refused.
            default -> throw new IllegalArgumentException("unknown kind of day off: " + jenis);
        };
    }
}
