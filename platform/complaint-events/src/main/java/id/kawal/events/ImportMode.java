package id.kawal.events;

/** What an import is for. */
public enum ImportMode {
    /** Closed cases for statistics and learning: no clock runs, nobody is told. */
    HISTORY,
    /** A region moves in with its open reports. */
    LIVE
}
