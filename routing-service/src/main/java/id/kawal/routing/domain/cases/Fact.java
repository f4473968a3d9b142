package id.kawal.routing.domain.cases;

import id.kawal.routing.domain.directory.Agency;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What others told and the case has to take into account; {@code at} is the fact's own instant. */
public sealed interface Fact {

    Instant at();

    /** A citizen lodged it. */
    record Lodged(Instant at, Opening opening, Placement placement) implements Fact {}

    /**
     * It was taken over from another system.
     *
     * @param verdict as the export classified it, if it did
     */
    record Imported(
            Instant at,
            Opening opening,
            @Nullable Verdict verdict,
            Upstream upstream,
            Placement placement)
            implements Fact {}

    /**
     * A later export shows it otherwise.
     *
     * @param agency the agency as written, where the directory knows it
     */
    record UpstreamChanged(Instant at, Upstream upstream, @Nullable Agency agency)
            implements Fact {}

    /** The citizen added something. */
    record Supplemented(Instant at) implements Fact {}

    /** The citizen took it back. */
    record Withdrawn(Instant at) implements Fact {}

    /** The citizen says it is settled. */
    record Confirmed(Instant at) implements Fact {}

    /** The citizen says it is not settled. */
    record Disputed(Instant at) implements Fact {}

    /** Its keys were destroyed: nobody can read it any more, so nobody can work on it. */
    record Erased(Instant at) implements Fact {}

    /**
     * The citizen's time to reply to an answer ran out.
     *
     * @param dueAt the end that passed
     * @param beforeAdoption it passed before the region moved in
     */
    record ReplyClockRanOut(Instant at, Instant dueAt, boolean beforeAdoption) implements Fact {}

    /**
     * What an export shows.
     *
     * @param exportedAt its date: what it shows was true at this instant
     */
    record Upstream(UpstreamState state, Instant exportedAt) {}
}
