package id.kawal.escalation.domain.referral;

/**
 * What alone keeps a file from the Ombudsman, who decides everything else (UU 37/2008 art. 24: a
 * report names its reporter; the citizen agrees to the hand-over of their identity).
 */
public enum Missing {
    CONSENT,
    IDENTITY
}
