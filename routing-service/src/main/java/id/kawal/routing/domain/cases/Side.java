package id.kawal.routing.domain.cases;

/** Where something was done: here, or in the system the complaint came from. */
public enum Side {
    HERE,
    UPSTREAM
}
