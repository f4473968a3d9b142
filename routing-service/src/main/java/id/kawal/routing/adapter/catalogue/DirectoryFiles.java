package id.kawal.routing.adapter.catalogue;

import id.kawal.routing.domain.directory.AgencyDirectory;
import id.kawal.routing.domain.directory.AgencyKind;
import id.kawal.routing.domain.directory.AgencyOverride;
import id.kawal.routing.domain.directory.AgencyType;
import id.kawal.routing.domain.directory.Region;
import id.kawal.routing.domain.directory.RegionLevel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The agency directory of the files under {@code directory/}. */
public final class DirectoryFiles {

    private static final String NONE = "-";
    private static final String HANDLED_BY = "=";

    private DirectoryFiles() {}

    /**
     * The directory of all regions.
     *
     * @throws RuntimeException when a file is damaged; the service must not start with half of it
     */
    public static AgencyDirectory read() {
        return new AgencyDirectory(regions(), types(), overrides());
    }

    private static List<Region> regions() {
        return new DataFile("/directory/regions.csv")
                .rows(2).stream().map(row -> new Region(row.get(0), row.get(1))).toList();
    }

    private static List<AgencyType> types() {
        return new DataFile("/directory/agency-types.csv")
                .rows(6).stream().map(DirectoryFiles::type).toList();
    }

    private static AgencyType type(List<String> row) {
        Map<RegionLevel, String> names = new EnumMap<>(RegionLevel.class);
        put(names, RegionLevel.KABUPATEN, row.get(2));
        put(names, RegionLevel.KOTA, row.get(3));
        put(names, RegionLevel.PROVINCE, row.get(4));
        List<String> aliases = List.of(row.get(5).split("\\|", -1));
        return new AgencyType(row.get(0), AgencyKind.valueOf(row.get(1)), names, aliases);
    }

    private static void put(Map<RegionLevel, String> names, RegionLevel level, String name) {
        if (!name.equals(NONE)) {
            names.put(level, name);
        }
    }

    private static List<AgencyOverride> overrides() {
        return new DataFile("/directory/agency-overrides.csv")
                .rows(3).stream().map(DirectoryFiles::override).toList();
    }

    private static AgencyOverride override(List<String> row) {
        String region = row.get(0);
        String shortName = row.get(1);
        String instead = row.get(2);
        if (instead.equals(NONE)) {
            return new AgencyOverride.Absent(region, shortName);
        }
        return instead.startsWith(HANDLED_BY)
                ? new AgencyOverride.HandledBy(region, shortName, instead.substring(1))
                : new AgencyOverride.Renamed(region, shortName, instead);
    }
}
