package id.kawal.intake.application;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every region of the country, found by code or by what a government is called. */
public final class Regions {

    private final List<Region> all;
    private final Map<String, Region> byCode;
    private final Map<String, Region> byName;

    public Regions(List<Region> all) {
        this.all = List.copyOf(all);
        this.byCode = all.stream().collect(toUnmodifiableMap(Region::code, region -> region));
        this.byName =
                all.stream().collect(toUnmodifiableMap(Regions::comparable, region -> region));
    }

    public Optional<Region> find(@Nullable String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(byCode.get(code));
    }

    public boolean knows(String code) {
        return byCode.containsKey(code);
    }

    /**
     * The region whose government is called so: {@code Pemerintah Kabupaten Kotabaru}, {@code
     * Pemkot Banjarmasin}, {@code Pemerintah Provinsi Kalimantan Selatan}. Empty for an agency, and
     * for a name that does not say whether a kota or a kabupaten is meant.
     */
    public Optional<Region> ofGovernment(@Nullable String name) {
        return name == null || name.isBlank()
                ? Optional.empty()
                : Optional.ofNullable(byName.get(comparable(name)));
    }

    /** Kabupaten and kota under their province, in the order of the codes. */
    public Map<Region, List<Region>> byProvince() {
        var grouped = new LinkedHashMap<Region, List<Region>>();
        for (Region province : all.stream().filter(Region::isProvince).toList()) {
            grouped.put(
                    province,
                    all.stream()
                            .filter(region -> !region.isProvince())
                            .filter(region -> region.provinceCode().equals(province.code()))
                            .toList());
        }
        return grouped;
    }

    private static String comparable(Region region) {
        return region.isProvince()
                ? comparable("Provinsi " + region.name())
                : comparable(region.name());
    }

    /** Blanks go, too: the same town is written Palangkaraya and Palangka Raya. */
    private static String comparable(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("^\\s*(pemerintah\\s+(daerah\\s+)?|pem(?=kab|kot|prov))", "")
                .replaceAll("^\\s*(kabupaten|kab\\.?)\\s+", "kabupaten ")
                .replaceAll("^\\s*prov\\.?\\s+", "provinsi ")
                .replaceAll("\\bdki\\b", "daerah khusus ibukota")
                .replaceAll("\\bdi\\.? yogyakarta", "daerah istimewa yogyakarta")
                .replaceAll("[^a-z]", "");
    }
}
