package id.kawal.notification.domain.policy;

import id.kawal.notification.domain.RegionZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * The digest in which something gathered now is told. House rule: it leaves at 07:00 local time and
 * gathers until 06:00, so that nothing is still being added when it leaves.
 *
 * @param day the local day on which it leaves
 */
public record DigestSlot(String regionCode, LocalDate day) {

    private static final LocalTime GATHERS_UNTIL = LocalTime.of(6, 0);
    private static final LocalTime LEAVES_AT = LocalTime.of(7, 0);

    public static DigestSlot at(String regionCode, Instant now) {
        var local = now.atZone(RegionZone.of(regionCode));
        var today = local.toLocalDate();
        return new DigestSlot(
                regionCode,
                local.toLocalTime().isBefore(GATHERS_UNTIL) ? today : today.plusDays(1));
    }

    /** Reads what {@link #key} wrote. */
    public static DigestSlot parse(String key) {
        var parts = key.split("/", 2);
        return new DigestSlot(parts[0], LocalDate.parse(parts[1]));
    }

    public String key() {
        return regionCode + "/" + day;
    }

    public Instant leavesAt() {
        return day.atTime(LEAVES_AT).atZone(RegionZone.of(regionCode)).toInstant();
    }
}
