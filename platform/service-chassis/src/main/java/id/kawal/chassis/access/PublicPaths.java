package id.kawal.chassis.access;

import java.util.List;

/**
 * What a service opens to everyone; one bean per service. Everything it does not name needs a
 * token. The first path that matches decides.
 */
public record PublicPaths(List<PublicPath> paths) {

    public PublicPaths {
        paths = List.copyOf(paths);
    }

    public static PublicPaths of(PublicPath... paths) {
        return new PublicPaths(List.of(paths));
    }
}
