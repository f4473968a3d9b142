package id.kawal.intake.domain;

import java.time.Instant;

/** What the other services told about the case, as far as it decides what the citizen may do. */
public sealed interface CaseFact {

    /** An agency has it: whatever ended it outside the citizen's will is over. */
    record Routed() implements CaseFact {}

    /**
     * There is an answer to read.
     *
     * @param answerId event id of the answer
     */
    record Answered(String answerId) implements CaseFact {}

    /** The case ended. */
    record Ended(Ending ending, Instant at) implements CaseFact {}

    /** The Ombudsman gave the file back: it may be asked for again. */
    record ReferralReturned() implements CaseFact {}
}
