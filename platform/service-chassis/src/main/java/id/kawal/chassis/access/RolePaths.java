package id.kawal.chassis.access;

import java.util.List;

/** What a service keeps to some roles; one bean per service. */
public record RolePaths(List<RolePath> paths) {

    public RolePaths {
        paths = List.copyOf(paths);
    }

    public static RolePaths of(RolePath... paths) {
        return new RolePaths(List.of(paths));
    }
}
