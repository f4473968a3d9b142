package id.kawal.routing.domain.cases;

/** How the complaint came to be here. */
public enum Origin {
    LODGED,
    /** Taken over with its open reports. */
    IMPORTED_LIVE,
    /** Taken over for statistics: closed, and nobody can bring it back. */
    IMPORTED_HISTORY
}
