package id.kawal.intake.application.timeline;

/** States of a case as the API names them. */
public enum CaseState {
    RECEIVED,
    VERIFIED,
    ROUTED,
    IN_PROGRESS,
    AWAITING_CITIZEN,
    ANSWERED,
    CLOSED,
    ARCHIVED,
    WITHDRAWN,
    REFERRED_OUTSIDE,
    MERGED
}
