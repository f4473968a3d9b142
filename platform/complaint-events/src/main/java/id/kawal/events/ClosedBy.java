package id.kawal.events;

/** Whose doing the end of a case was. */
public enum ClosedBy {
    CITIZEN,
    SILENCE,
    WITHDRAWAL,
    OFFICE,
    UPSTREAM
}
