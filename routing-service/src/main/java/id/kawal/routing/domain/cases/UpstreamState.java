package id.kawal.routing.domain.cases;

/** What a status of the upstream system means here. */
public enum UpstreamState {
    OPEN,
    AWAITING_CITIZEN,
    ANSWERED,
    CLOSED,
    ARCHIVED
}
