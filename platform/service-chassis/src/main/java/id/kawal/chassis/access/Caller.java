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

    // What a role is worth where (design 9); a service asks for these instead of writing them anew.

    /** A coordinator of this region. */
    public boolean coordinates(String regionCode) {
        return is(Role.COORDINATOR) && covers(regionCode);
    }

    /** Sees all of this region: its coordinator, or an operator who repairs there. */
    public boolean oversees(String regionCode) {
        return (is(Role.OPERATOR) || is(Role.COORDINATOR)) && covers(regionCode);
    }

    /** Sees what lies with this agency: its officer. */
    public boolean serves(String agencyCode) {
        return is(Role.OFFICER) && actsFor(agencyCode);
    }

    /** The office of the Ombudsman for this region. */
    public boolean isOmbudsmanOf(String regionCode) {
        return is(Role.OMBUDSMAN) && covers(regionCode);
    }

    /** Regions of which all is seen, for a query: those of {@link #oversees}. */
    public Set<String> overseen() {
        return is(Role.OPERATOR) || is(Role.COORDINATOR) ? regions : Set.of();
    }

    /** Agencies of which all is seen, for a query: those of {@link #serves}. */
    public Set<String> served() {
        return is(Role.OFFICER) ? agencies : Set.of();
    }
}
