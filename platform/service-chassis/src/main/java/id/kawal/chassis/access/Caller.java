package id.kawal.chassis.access;

import java.util.Set;

/**
 * Who calls, as the token says it; never as a body says it. A controller gets it as an argument.
 *
 * @param id opaque subject
 * @param regions region codes; {@code 63} covers {@code 63} and {@code 63.xx}, {@code *} all
 * @param agencies agency codes an officer or subscriber acts for
 */
public record Caller(String id, Set<Role> roles, Set<String> regions, Set<String> agencies) {

    public Caller {
        roles = Set.copyOf(roles);
        regions = Set.copyOf(regions);
        agencies = Set.copyOf(agencies);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the region is one of the caller's, or lies in one of the caller's provinces. */
    public boolean covers(String regionCode) {
        return regions.stream()
                .anyMatch(own ->
                        own.equals("*")
                                || own.equals(regionCode)
                                || regionCode.startsWith(own + "."));
    }

    public boolean actsFor(String agencyCode) {
        return agencies.contains(agencyCode);
    }
}
