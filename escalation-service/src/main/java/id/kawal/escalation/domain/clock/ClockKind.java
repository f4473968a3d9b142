package id.kawal.escalation.domain.clock;

/** The clocks of a complaint. */
public enum ClockKind {
    /** From receipt until somebody is asked to answer, or nobody here is the one to ask. */
    VERIFICATION,
    /** From the first routing until the citizen can read a reply; an acknowledgement is none. */
    FIRST_RESPONSE,
    /** From the first routing until the matter is settled. */
    RESOLUTION,
    /** From the answer's reaching the citizen until the citizen says anything. */
    CITIZEN_REPLY,
    /** From an interim reply until the answer it promised. */
    INTERIM_REPLY,
    /** The citizen's own: from receipt until the case is closed, whatever happens in between. */
    CITIZEN,
    /** From sending a file to the Ombudsman's office until it takes or returns it. */
    REFERRAL_RESPONSE;

    /** The citizen's clock never stands still: not by an answer, a pause or a reopening. */
    public boolean pauses() {
        return this != CITIZEN;
    }
}
