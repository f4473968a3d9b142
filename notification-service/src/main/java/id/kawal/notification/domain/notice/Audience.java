package id.kawal.notification.domain.notice;

/** Whom a notice is for; wire names of the notice facts. */
public enum Audience {
    CITIZEN,
    /** The focal point of the agency that has the complaint. */
    AGENCY,
    /** Posts that the fact itself names. */
    POST,
    COORDINATOR,
    OMBUDSMAN
}
