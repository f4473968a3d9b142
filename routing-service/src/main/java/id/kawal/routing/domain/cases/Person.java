package id.kawal.routing.domain.cases;

import java.util.Set;

/**
 * Who is at the desk, as the identity provider tells; never as a request body does.
 *
 * @param id opaque subject
 * @param regions codes of the regions the role holds for
 * @param agencies codes of the agencies an officer works for
 */
public record Person(String id, Role role, Set<String> regions, Set<String> agencies) {

    /** The two who work on cases. */
    public enum Role {
        OFFICER,
        COORDINATOR
    }

    public Person {
        regions = Set.copyOf(regions);
        agencies = Set.copyOf(agencies);
    }

    Actor actor() {
        return switch (role) {
            case OFFICER -> new Actor(Actor.Kind.OFFICER, id);
            case COORDINATOR -> new Actor(Actor.Kind.COORDINATOR, id);
        };
    }

    boolean coordinates(String regionCode) {
        return role == Role.COORDINATOR && regions.contains(regionCode);
    }

    boolean worksFor(String agencyCode) {
        return role == Role.OFFICER && agencies.contains(agencyCode);
    }
}
