package id.kawal.routing.domain.directory;

/** Where one region differs from the template. */
public sealed interface AgencyOverride {

    String regionCode();

    String shortName();

    /** It is called otherwise there. */
    record Renamed(String regionCode, String shortName, String name) implements AgencyOverride {}

    /** Another agency of the same region does the work. */
    record HandledBy(String regionCode, String shortName, String other) implements AgencyOverride {}

    /** The region has none. */
    record Absent(String regionCode, String shortName) implements AgencyOverride {}
}
