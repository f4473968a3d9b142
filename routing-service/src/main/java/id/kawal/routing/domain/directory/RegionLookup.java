package id.kawal.routing.domain.directory;

/** The answer to "what do you know of this region?". */
public sealed interface RegionLookup {

    record Known(RegionDirectory directory) implements RegionLookup {}

    /** No region of Indonesia has this code. */
    record UnknownRegion(String code) implements RegionLookup {}
}
