package id.kawal.events;

/** Who chose the agency. */
public enum DecidedBy {
    RULE,
    MODEL,
    PERSON,
    UPSTREAM
}
