package id.kawal.routing.application;

import id.kawal.events.ComplaintImported;
import id.kawal.events.ComplaintLodged;
import id.kawal.events.SealedValue;
import id.kawal.routing.domain.cases.Placement;
import id.kawal.routing.domain.choice.Wording;
import id.kawal.routing.domain.directory.Agency;
import id.kawal.sealed.Seals;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a new complaint goes. Its words are opened for that moment and kept nowhere. */
public final class PlacementFinder {

    /** Reason of a complaint whose region the directory does not know, for a person to see. */
    private static final String UNKNOWN_REGION = "UNKNOWN_REGION";

    private final Placing placing;
    private final Seals seals;

    public PlacementFinder(Placing placing, Seals seals) {
        this.placing = placing;
        this.seals = seals;
    }

    public Placement of(ComplaintLodged it) {
        var wording = open(it.complaintId(), it.title(), it.text(), it.category());
        return placing.choice(it.regionCode(), wording)
                .map(Placement::of)
                .orElseGet(PlacementFinder::unknownRegion);
    }

    /** What an export wrote decides; where the directory does not know it, a person does. */
    public Placement of(ComplaintImported it) {
        var written = written(it.regionCode(), it.upstreamAgency());
        if (written != null) {
            return new Placement.ByUpstream(written);
        }
        var wording = open(it.complaintId(), it.title(), it.text(), it.category());
        return placing.choice(it.regionCode(), wording)
                .map(choice ->
                        it.upstreamAgency() == null
                                ? Placement.of(choice)
                                : Placement.upstreamUnknown(choice))
                .orElseGet(PlacementFinder::unknownRegion);
    }

    /** The agency as an export wrote it, where the directory knows it. */
    public @Nullable Agency written(String regionCode, @Nullable String upstreamAgency) {
        return upstreamAgency == null
                ? null
                : placing.written(regionCode, upstreamAgency).orElse(null);
    }

    private Wording open(
            String complaintId, SealedValue title, SealedValue text, @Nullable String category) {
        return new Wording(
                seals.open(complaintId, title).orElse(""),
                seals.open(complaintId, text).orElse(""),
                Objects.requireNonNullElse(category, ""));
    }

    private static Placement unknownRegion() {
        return new Placement.Undecided(List.of(UNKNOWN_REGION), List.of());
    }
}
