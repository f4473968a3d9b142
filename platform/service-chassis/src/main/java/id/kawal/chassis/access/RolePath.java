package id.kawal.chassis.access;

import java.util.Set;

/**
 * A path that only some roles may call at all; which region and agency they may touch is decided
 * where the complaint is known.
 */
public record RolePath(String pattern, Set<Role> anyOf) {

    public RolePath {
        anyOf = Set.copyOf(anyOf);
    }

    public static RolePath needs(String pattern, Role... anyOf) {
        return new RolePath(pattern, Set.of(anyOf));
    }
}
