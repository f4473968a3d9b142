package id.kawal.routing.domain.cases;

/** Whose doing the end of a case was. */
public enum ClosedBy {
    CITIZEN,
    SILENCE,
    WITHDRAWAL,
    OFFICE,
    UPSTREAM
}
