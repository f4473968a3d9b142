package id.kawal.escalation.domain.clock;

import java.time.Instant;
import java.time.LocalDate;

/** What a clock does. "Overdue" is not a state: it follows from the deadline and the hour. */
public sealed interface ClockState {

    /**
     * Counts days.
     *
     * @param consumed days of the budget used up before {@code countFrom}
     * @param countFrom the first local day that may count
     */
    record Running(int consumed, LocalDate countFrom) implements ClockState {}

    /** Stands still. */
    record Suspended(Rest rest, Instant since, Reason reason) implements ClockState {}

    /**
     * What it waited for happened.
     *
     * @param late after the deadline
     */
    record Met(Rest rest, Instant metAt, boolean late, Source source) implements ClockState {}

    /** Stopped without having been met. */
    record Ended(Rest rest, Instant since, End why) implements ClockState {}

    /**
     * What is left of a budget while its clock does not run.
     *
     * @param consumed days used up
     * @param notBefore the first local day that may count once it goes on
     */
    record Rest(int consumed, LocalDate notBefore) {

        Running from(LocalDate day) {
            return new Running(consumed, day.isBefore(notBefore) ? notBefore : day);
        }
    }

    /** Why a clock may stand still: a closed list. */
    enum Reason {
        /** The citizen has an answer to look at. */
        ANSWERED,
        /** The office asked the citizen for something. */
        AWAITING_CITIZEN
    }

    /** Where it was met. */
    enum Source {
        HERE,
        /** In the system the complaint came from, as of the date of its export. */
        UPSTREAM
    }

    /** Why nothing is waited for any more. */
    enum End {
        ARCHIVED,
        REFERRED_OUTSIDE,
        WITHDRAWN,
        CLOSED,
        /** Another run of the same clock took its place. */
        SUPERSEDED,
        /** By a fact heard late it never started. */
        VOID
    }
}
