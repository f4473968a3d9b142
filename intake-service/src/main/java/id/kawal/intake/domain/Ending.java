package id.kawal.intake.domain;

/** How a case ended. */
public enum Ending {
    CONFIRMED,
    SILENCE,
    WITHDRAWN,
    OFFICE,
    UPSTREAM,
    ARCHIVED,
    REFERRED_OUTSIDE
}
