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
    MERGED;

    /** Nobody owes anything to the citizen any more. */
    boolean isEnd() {
        return switch (this) {
            case RECEIVED, VERIFIED, ROUTED, IN_PROGRESS, AWAITING_CITIZEN, ANSWERED -> false;
            case CLOSED, ARCHIVED, WITHDRAWN, REFERRED_OUTSIDE, MERGED -> true;
        };
    }
}
