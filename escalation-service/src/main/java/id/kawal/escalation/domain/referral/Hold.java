package id.kawal.escalation.domain.referral;

/** Why a file is not sent by itself. */
public enum Hold {
    /** No agreement in force with the region: a person confirms. */
    NO_AGREEMENT
}
