package id.kawal.intake.domain;

/** Why somebody may look who a complainant is; the citizen is told which it was. */
public enum OpeningReason {
    /** What was asked can be asked of nobody else. */
    CONTACT_COMPLAINANT,
    /** The file for the Ombudsman needs a verified identity. */
    VERIFY_FOR_REFERRAL,
    /** A court or a law demands it. */
    LEGAL_DUTY
}
