package id.kawal.escalation.domain;

import java.util.List;

/** What came of a command. A repeat or a command too early is {@link Ignored}, not an error. */
public sealed interface Decision {

    record Happened(List<CaseEvent> events) implements Decision {
        public Happened {
            events = List.copyOf(events);
        }
    }

    record Ignored(Reason reason) implements Decision {}

    record Refused(Rule rule) implements Decision {}

    /** Why nothing was to be done. */
    enum Reason {
        NOT_OPENED,
        ALREADY_HEARD,
        ALREADY_OPENED,
        ALREADY_DONE,
        KEPT_AS_HISTORY,
        ERASED,
        NOTHING_DUE,
        /** Due, but a fact that happened in time may still be unread. */
        NOT_READ_YET
    }

    /** The rule that a person's command breaks; its name is shown to them. */
    enum Rule {
        NO_REFERRAL_WAITS_FOR_CONFIRMATION,
        IDENTITY_OR_CONSENT_IS_MISSING,
        ONLY_A_SENT_REFERRAL_IS_ACCEPTED,
        ONLY_A_SENT_REFERRAL_IS_RETURNED,
        ONLY_AN_ACCEPTED_REFERRAL_IS_SETTLED,
        /** The office decided before, and not so. */
        DECIDED_OTHERWISE
    }
}
