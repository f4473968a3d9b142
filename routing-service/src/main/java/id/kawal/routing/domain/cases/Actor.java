package id.kawal.routing.domain.cases;

/**
 * Who did it.
 *
 * @param id opaque; {@code -} where nobody in particular
 */
public record Actor(Kind kind, String id) {

    /** As in the event contract. */
    public enum Kind {
        CITIZEN,
        OFFICER,
        COORDINATOR,
        SYSTEM,
        UPSTREAM
    }

    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "-");
    public static final Actor CITIZEN = new Actor(Kind.CITIZEN, "-");
    public static final Actor UPSTREAM = new Actor(Kind.UPSTREAM, "-");
}
