package id.kawal.chassis.idempotency;

import java.time.Instant;
import java.util.Map;

/** What is kept for requests with an Idempotency-Key; times are system time. */
interface IdempotencyRecords {

    /** What came of asking for the right to work on a request. */
    sealed interface Claim {

        /**
         * It is ours.
         *
         * @param fresh nobody tried before
         * @param draws what an earlier try drew, sealed
         */
        record Ours(String token, boolean fresh, Map<String, String> draws) implements Claim {}

        /** It was answered before. */
        record Answered(String sealed) implements Claim {}

        /** Someone works on it. */
        record Busy() implements Claim {}

        /** The key belongs to another body. */
        record OtherBody() implements Claim {}
    }

    /**
     * Claims a request until {@code until}; a claim that ran out is anybody's again.
     *
     * @param fingerprint of the body
     * @param expires when it may be forgotten
     */
    Claim claim(String id, String fingerprint, Instant now, Instant until, Instant expires);

    /**
     * Keeps what was drawn.
     *
     * @return false where the claim went to somebody else meanwhile
     */
    boolean keepDraw(String id, String token, String name, String sealed);

    /** Keeps the answer and ends the claim. */
    void answer(String id, String token, String sealed);

    /** Ends the claim without an answer: a retry may try again, with the same draws. */
    void release(String id, String token);

    /** Forgets the request altogether: nothing came of it. */
    void forget(String id, String token);

    /** Forgets what has expired, and says how many that were. */
    long sweep(Instant now);
}
