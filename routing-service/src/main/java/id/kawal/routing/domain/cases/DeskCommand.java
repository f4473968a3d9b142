package id.kawal.routing.domain.cases;

import id.kawal.routing.domain.directory.Agency;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a person at a desk wants done. Agencies come resolved from the directory. */
public sealed interface DeskCommand {

    Person by();

    Instant at();

    /** Classify it, or classify it anew. */
    record Verify(Person by, Instant at, Verdict verdict) implements DeskCommand {}

    /** Make an agency responsible. */
    record Route(Person by, Instant at, Agency agency) implements DeskCommand {}

    /** "Not ours, but theirs." */
    record HandBack(Person by, Instant at, Agency proposed, Sealed reason) implements DeskCommand {}

    /** "We have seen it." */
    record Acknowledge(Person by, Instant at) implements DeskCommand {}

    /**
     * "It takes longer, until then."
     *
     * @param today the region's local day at {@code at}
     */
    record InterimReply(Person by, Instant at, LocalDate today, LocalDate promisedBy, Sealed text)
            implements DeskCommand {}

    /** The answer the citizen reads. */
    record Answer(Person by, Instant at, Sealed text) implements DeskCommand {}

    /** A question back to the citizen. */
    record SendBack(Person by, Instant at, Sealed question) implements DeskCommand {}

    /** End it without an answer. */
    record Archive(Person by, Instant at, ArchiveGround ground, Sealed explanation)
            implements DeskCommand {}

    /** Point the citizen to a body that is not the region's. */
    record ReferOutside(Person by, Instant at, Agency body, @Nullable Sealed explanation)
            implements DeskCommand {}
}
