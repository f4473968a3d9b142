package id.kawal.escalation.domain.referral;

/** Whose doing a referral is. */
public enum InitiatedBy {
    /** Its rung of the ladder was reached. */
    LADDER,
    /** The citizen asked for it, which needs neither ladder nor agreement (UU 25/2009 art. 46). */
    CITIZEN
}
