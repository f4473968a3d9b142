package id.kawal.escalation.domain;

import id.kawal.escalation.domain.clock.Classification;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a fact says, as far as a clock or a referral cares. Facts that neither does are not told.
 */
public sealed interface Content {

    /** The first fact of a complaint; no other comes before it. */
    sealed interface Opening extends Content {

        /** Kemendagri code of the region whose complaint it is. */
        String region();
    }

    /**
     * A complaint came in; the fact's instant is that of its receipt.
     *
     * @param identityKnown somebody gave a name
     */
    record Lodged(String region, boolean identityKnown) implements Opening {}

    /**
     * A region moved in with an open report; the fact's instant is the original date.
     *
     * @param adoptedAt when it was read in: what was missed before fires nothing
     * @param exportedAt when what the other system says of it was true
     */
    record Adopted(
            String region,
            Instant adoptedAt,
            Instant exportedAt,
            Upstream upstream,
            Classification classification,
            boolean identityKnown)
            implements Opening {}

    /**
     * What the system a report came from says of it; the fact's instant is the export's date.
     *
     * @param routed it names an agency
     */
    record Upstream(State state, boolean routed) implements Content {

        /** What the upstream status means here. */
        public enum State {
            OPEN,
            AWAITING_CITIZEN,
            ANSWERED,
            CLOSED,
            ARCHIVED
        }
    }

    /** The office said what it is, for the first time or anew. */
    record Classified(Classification classification) implements Content {}

    /** Somebody is asked to answer. */
    record Routed(String agency) implements Content {}

    /** The agency says it is not the one. */
    record HandedBack() implements Content {}

    /** Not the region's to answer. */
    record ReferredOutside() implements Content {}

    /** Put away, with a ground told to the citizen. */
    record Archived() implements Content {}

    /** The office needs more from the citizen. */
    record SentBack() implements Content {}

    /** The citizen added something. */
    record Supplemented() implements Content {}

    /** The agency said why it takes longer. */
    record InterimReply(LocalDate promisedBy) implements Content {}

    /** The agency gave an answer that the citizen can read. */
    record Answered() implements Content {}

    /**
     * An answer reached the citizen.
     *
     * @param answerId id of the fact that gave it
     */
    record AnswerReached(String answerId) implements Content {}

    /** The citizen says it is not settled. */
    record Disputed() implements Content {}

    /** The citizen says it is settled. */
    record Confirmed() implements Content {}

    /** The citizen took the complaint back. */
    record Withdrawn() implements Content {}

    /**
     * The case ended.
     *
     * @param asOf the instant that counts: for RESOLUTION of the answer where silence closes it,
     *     for every clock of the export where the other system did
     */
    record Closed(By by, Instant asOf) implements Content {

        /** Whose doing it was. */
        public enum By {
            CITIZEN,
            SILENCE,
            WITHDRAWAL,
            OFFICE,
            UPSTREAM
        }
    }

    /** The citizen asks that it go to the Ombudsman. */
    record EscalationRequested() implements Content {}

    /** The citizen agrees that their identity goes to the Ombudsman. */
    record ConsentGiven() implements Content {}

    /** The citizen takes that back. */
    record ConsentWithdrawn() implements Content {}

    /** The citizen, nameless until now, gave a name. No fact of the contract says so yet. */
    record IdentityGiven() implements Content {}

    /** Our own: a file went to the Ombudsman's office. */
    record FileSent() implements Content {}

    /** Our own: what led to it fell away before the office took it. */
    record FileWithdrawn() implements Content {}

    /** Our own: the office took or returned it. */
    record FileDecided() implements Content {}
}
