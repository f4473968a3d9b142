package id.kawal.notification.domain;

import java.time.ZoneId;

/**
 * The local time of a region. Source: tz database, zone1970.tab (Java and Sumatra; Borneo west and
 * central; Borneo east and south, Sulawesi, Bali, Nusa Tenggara; Moluccas and Papua); provinces by
 * their Kemendagri code.
 */
public final class RegionZone {

    private RegionZone() {}

    /** The zone of a region, by the province its code starts with. */
    public static ZoneId of(String regionCode) {
        return ZoneId.of(name(Integer.parseInt(Post.province(regionCode))));
    }

    private static String name(int province) {
        if (province < 51) {
            return "Asia/Jakarta";
        }
        if (province < 61) {
            return "Asia/Makassar";
        }
        if (province < 63) {
            return "Asia/Pontianak";
        }
        return province < 81 ? "Asia/Makassar" : "Asia/Jayapura";
    }
}
