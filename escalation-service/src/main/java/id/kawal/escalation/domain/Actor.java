package id.kawal.escalation.domain;

/**
 * Who did it.
 *
 * @param id opaque; never a name
 */
public record Actor(Kind kind, String id) {

    /** In whose place somebody acts. */
    public enum Kind {
        CITIZEN,
        OFFICER,
        COORDINATOR,
        OMBUDSMAN,
        OPERATOR,
        SYSTEM,
        UPSTREAM
    }

    /** The clocks themselves. */
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "-");
}
