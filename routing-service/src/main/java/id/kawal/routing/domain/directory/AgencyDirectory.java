package id.kawal.routing.domain.directory;

import id.kawal.routing.domain.directory.RegionLookup.Known;
import id.kawal.routing.domain.directory.RegionLookup.UnknownRegion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The agencies of every region: a template of types, expanded per region, with what single regions
 * do otherwise.
 */
public final class AgencyDirectory {

    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final List<AgencyType> types;
    private final Map<String, AgencyOverride> overrides = new LinkedHashMap<>();

    /**
     * Puts the three together.
     *
     * @throws IllegalArgumentException when two overrides speak of the same agency of a region, or
     *     one speaks of a region or a type that does not exist
     */
    public AgencyDirectory(
            List<Region> regions, List<AgencyType> types, List<AgencyOverride> overrides) {
        this.types = List.copyOf(types);
        regions.forEach(region -> this.regions.put(region.code(), region));
        overrides.forEach(this::accept);
    }

    public RegionLookup lookup(String regionCode) {
        Region region = regions.get(regionCode);
        return region == null ? new UnknownRegion(regionCode) : new Known(expand(region));
    }

    /** The agency behind a code such as {@code 63.02.PUPR}. */
    public Optional<Agency> agency(String code) {
        int beforeTheDot = Math.max(0, code.lastIndexOf('.'));
        return switch (lookup(code.substring(0, beforeTheDot))) {
            case Known(RegionDirectory directory) -> directory.agency(code);
            case UnknownRegion _ -> Optional.empty();
        };
    }

    private void accept(AgencyOverride override) {
        boolean known =
                regions.containsKey(override.regionCode())
                        && types.stream().anyMatch(t -> t.shortName().equals(override.shortName()));
        if (!known || overrides.put(key(override), override) != null) {
            throw new IllegalArgumentException("override that can not hold: " + override);
        }
    }

    private RegionDirectory expand(Region region) {
        Map<String, Agency> own = agencies(region);
        Region province = regions.get(region.provinceCode());
        Map<String, Agency> above = province == null ? Map.of() : agencies(province);
        return new RegionDirectory(region, own, above, types);
    }

    private Map<String, Agency> agencies(Region region) {
        Map<String, Agency> found = new LinkedHashMap<>();
        for (AgencyType type : types) {
            Agency agency = agency(region, type, type.shortName());
            if (agency != null) {
                found.put(type.shortName(), agency);
            }
        }
        return redirected(region, found);
    }

    /** Second step, because the agency that takes over may stand later in the template. */
    private Map<String, Agency> redirected(Region region, Map<String, Agency> found) {
        for (AgencyType type : types) {
            if (overrides.get(region.code() + "." + type.shortName())
                    instanceof AgencyOverride.HandledBy(_, _, String other)) {
                Agency instead = found.get(other);
                if (instead != null) {
                    found.put(type.shortName(), instead);
                }
            }
        }
        return found;
    }

    private @Nullable Agency agency(Region region, AgencyType type, String shortName) {
        String template = type.names().get(region.level());
        if (template == null) {
            return null;
        }
        String name =
                type.kind() == AgencyKind.OUTSIDE_BODY ? template : template + " " + region.title();
        Agency asTemplate = new Agency(region.code(), shortName, name, type.kind());
        AgencyOverride override = overrides.get(asTemplate.code());
        return override == null ? asTemplate : overridden(asTemplate, region, override);
    }

    private static @Nullable Agency overridden(
            Agency agency, Region region, AgencyOverride override) {
        return switch (override) {
            case AgencyOverride.Renamed(_, String shortName, String name) ->
                    new Agency(
                            agency.regionCode(),
                            shortName,
                            name + " " + region.title(),
                            agency.kind());
            case AgencyOverride.HandledBy _ -> null;
            case AgencyOverride.Absent _ -> null;
        };
    }

    private static String key(AgencyOverride override) {
        return override.regionCode() + "." + override.shortName();
    }
}
