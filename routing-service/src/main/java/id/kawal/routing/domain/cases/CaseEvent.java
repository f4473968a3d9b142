package id.kawal.routing.domain.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a case. */
public sealed interface CaseEvent {

    Instant at();

    /** A fact for everyone: each record is one type of the event contract, field by field. */
    sealed interface Told extends CaseEvent {

        Actor actor();
    }

    /** Only the case itself needs to remember it: the fact behind it is told by its owner. */
    sealed interface Noted extends CaseEvent {}

    record Verified(Instant at, Actor actor, Verdict verdict) implements Told {}

    record Reclassified(Instant at, Actor actor, Classification from, Verdict to) implements Told {}

    record SentBack(Instant at, Actor actor, Sealed question) implements Told {}

    record Routed(
            Instant at,
            Actor actor,
            String agencyCode,
            String agencyName,
            int hop,
            DecidedBy decidedBy,
            @Nullable Double confidence,
            List<String> reasons,
            @Nullable String previousAgencyCode)
            implements Told {
        public Routed {
            reasons = List.copyOf(reasons);
        }
    }

    record HandedBack(
            Instant at, Actor actor, String agencyCode, String proposedAgencyCode, Sealed reason)
            implements Told {}

    record Acknowledged(Instant at, Actor actor, String agencyCode) implements Told {}

    record InterimReplyGiven(
            Instant at,
            Actor actor,
            String agencyCode,
            Sealed text,
            LocalDate promisedBy,
            int number)
            implements Told {}

    record Answered(Instant at, Actor actor, String agencyCode, Sealed text) implements Told {}

    record Archived(Instant at, Actor actor, ArchiveGround ground, Sealed explanation)
            implements Told {}

    record ReferredOutside(
            Instant at, Actor actor, String bodyCode, String bodyName, @Nullable Sealed explanation)
            implements Told {}

    record TriageNeeded(Instant at, Actor actor, List<String> reasons, List<String> candidates)
            implements Told {
        public TriageNeeded {
            reasons = List.copyOf(reasons);
            candidates = List.copyOf(candidates);
        }
    }

    record ArbiterNeeded(Instant at, Actor actor, int hops) implements Told {}

    /**
     * The case ended. An archive and a referral outside are followed by one, too.
     *
     * @param asOf the instant that counts for clocks
     */
    record Closed(Instant at, Actor actor, ClosedBy closedBy, Instant asOf) implements Told {}

    record Opened(Instant at, Opening opening) implements Noted {}

    record CitizenSpoke(Instant at) implements Noted {}

    record Reopened(Instant at) implements Noted {}

    /** Answered in the upstream system; the words of the answer are not in its exports. */
    record AnsweredUpstream(Instant at) implements Noted {}

    record AwaitedUpstream(Instant at) implements Noted {}

    record UpstreamSeen(Instant at, Instant exportedAt) implements Noted {}
}
