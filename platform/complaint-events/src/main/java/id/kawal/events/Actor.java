package id.kawal.events;

/**
 * Who did it.
 *
 * @param id opaque: a subject of the identity provider, a machine client, or {@code -}; never a
 *     name
 */
public record Actor(Kind kind, String id) {

    public enum Kind {
        CITIZEN,
        OFFICER,
        COORDINATOR,
        OMBUDSMAN,
        OPERATOR,
        SYSTEM,
        UPSTREAM
    }

    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "-");
    public static final Actor CITIZEN = new Actor(Kind.CITIZEN, "-");
    public static final Actor UPSTREAM = new Actor(Kind.UPSTREAM, "-");
}
