package id.kawal.routing.domain.directory;

import java.util.List;
import java.util.Map;

/**
 * An agency that regions of a level have, unless an override says otherwise.
 *
 * @param names its name per level; a level without an entry has none
 * @param aliases how other systems write it, lower case, for reading their exports
 */
public record AgencyType(
        String shortName, AgencyKind kind, Map<RegionLevel, String> names, List<String> aliases) {

    public AgencyType {
        names = Map.copyOf(names);
        aliases = List.copyOf(aliases);
    }
}
