package id.kawal.notification.domain.notice;

/** Whom a notice is for; wire names of the notice facts. */
public enum Audience {
    CITIZEN,
    /** The focal point of the agency that has the complaint. */
    AGENCY,
    /** The one that had it before; a notice to it is one to an {@link #AGENCY}. */
    FORMER_AGENCY,
    /** Posts that the fact itself names. */
    POST,
    COORDINATOR,
    OMBUDSMAN
}
