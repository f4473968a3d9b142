package id.kawal.routing.application;

import id.kawal.routing.domain.choice.AgencyChooser;
import id.kawal.routing.domain.choice.Choice;
import id.kawal.routing.domain.choice.Wording;
import id.kawal.routing.domain.directory.Agency;
import id.kawal.routing.domain.directory.AgencyDirectory;
import id.kawal.routing.domain.directory.RegionDirectory;
import id.kawal.routing.domain.directory.RegionLookup;
import java.util.Optional;

/** Finds the agency for words in clear, and the one that an export means. */
public final class Placing {

    private final AgencyDirectory directory;
    private final AgencyChooser chooser;

    public Placing(AgencyDirectory directory, AgencyChooser chooser) {
        this.directory = directory;
        this.chooser = chooser;
    }

    /** What the rules say of these words; empty where no region has this code. */
    public Optional<Choice> choice(String regionCode, Wording wording) {
        return region(regionCode).map(region -> chooser.choose(region, wording));
    }

    /** The agency an export names, where the directory knows it and it may answer here. */
    public Optional<Agency> written(String regionCode, String upstreamAgency) {
        return region(regionCode)
                .flatMap(region -> region.written(upstreamAgency))
                .filter(agency -> agency.answersFor(regionCode));
    }

    /** What a region sees; empty where no region has this code. */
    public Optional<RegionDirectory> region(String regionCode) {
        return switch (directory.lookup(regionCode)) {
            case RegionLookup.Known(var region) -> Optional.of(region);
            case RegionLookup.UnknownRegion _ -> Optional.empty();
        };
    }

    /** The agency behind a code such as {@code 63.02.PUPR}. */
    public Optional<Agency> agency(String code) {
        return directory.agency(code);
    }
}
