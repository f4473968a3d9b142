package id.kawal.routing.domain.cases;

import java.util.List;

/** What came of a fact or a command. */
public sealed interface Outcome {

    record Happened(List<CaseEvent> events) implements Outcome {
        public Happened {
            events = List.copyOf(events);
        }
    }

    /** A repeat, or something that came too late to matter: no error, and nothing changes. */
    record Ignored(Reason reason) implements Outcome {}

    /** A person asked for what a rule forbids; the name of the rule is told. */
    record Refused(Rule rule) implements Outcome {}

    /** Also the value of a metric's tag. */
    enum Reason {
        NOT_OPENED,
        ALREADY_OPENED,
        ALREADY_ENDED,
        ALREADY_SO,
        ALREADY_THERE,
        ALREADY_ACKNOWLEDGED,
        ALREADY_PROMISED,
        NOT_ANSWERED,
        NOTHING_TO_DISPUTE,
        DISPUTE_WINDOW_OVER,
        HISTORY_STAYS_CLOSED,
        OLDER_FACT,
        CITIZEN_SPOKE,
        BEFORE_ADOPTION
    }

    /** Told to the person as the rule that refused. */
    enum Rule {
        NO_SUCH_CASE,
        /** An officer acts only for the agency that has the case, a coordinator in the region. */
        CASE_IS_NOT_YOURS,
        ONLY_THE_COORDINATOR,
        ONLY_THE_AGENCY,
        CASE_HAS_ENDED,
        CASE_IS_ANSWERED,
        QUESTION_IS_OPEN,
        AGENCY_CAN_NOT_ANSWER,
        PROPOSED_AGENCY_IS_THE_SAME,
        LOCKED_BY_ARBITER,
        INTERIM_REPLIES_USED_UP,
        PROMISE_NOT_IN_THE_FUTURE,
        PROMISE_TOO_FAR,
        BODY_IS_NOT_OUTSIDE
    }

    static Outcome happened(CaseEvent... events) {
        return new Happened(List.of(events));
    }
}
