package id.kawal.escalation.domain.referral;

/** Why a file is not sent by itself. */
public enum Hold {
    /** The region has no agreement in force: a person confirms. */
    NO_AGREEMENT,
    /** Nobody here knows whether the region has one: a person finds out and confirms. */
    AGREEMENT_UNKNOWN
}
