package id.kawal.routing.domain.cases;

/** Who chose the agency. */
public enum DecidedBy {
    RULE,
    PERSON,
    UPSTREAM
}
