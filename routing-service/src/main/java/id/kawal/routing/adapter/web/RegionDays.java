package id.kawal.routing.adapter.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * The local day of a region.
 *
 * @param byProvince zone by the two digits of the province
 */
public record RegionDays(Map<String, ZoneId> byProvince) {

    private static final ZoneId WESTERN = ZoneId.of("Asia/Jakarta");

    public RegionDays {
        byProvince = Map.copyOf(byProvince);
    }

    LocalDate today(String regionCode, Instant at) {
        var province = regionCode.substring(0, Math.min(2, regionCode.length()));
        return at.atZone(byProvince.getOrDefault(province, WESTERN)).toLocalDate();
    }
}
