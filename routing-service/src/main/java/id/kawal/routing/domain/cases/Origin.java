package id.kawal.routing.domain.cases;

/** How the complaint came to be here. */
public enum Origin {
    LODGED,
    /** Taken over with its open reports. */
    IMPORTED_LIVE,
    /** Taken over for statistics: closed, until it is taken over once more with open reports. */
    IMPORTED_HISTORY
}
