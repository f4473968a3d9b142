package id.kawal.routing.domain.directory;

/** Who stands where; people come and go, posts stay. */
public enum PostRole {
    HEAD(Scope.AGENCY),
    FOCAL_POINT(Scope.AGENCY),
    /** Stands in where the focal point does not react. */
    SUBSTITUTE(Scope.AGENCY),
    HEAD_OF_REGION(Scope.REGION),
    SEKDA(Scope.REGION),
    INSPEKTORAT(Scope.REGION),
    /** Bagian Organisasi or Diskominfo: triage and arbiter. */
    COORDINATOR(Scope.REGION);

    /** Whether each agency has one or the region. */
    public enum Scope {
        AGENCY,
        REGION
    }

    private final Scope scope;

    PostRole(Scope scope) {
        this.scope = scope;
    }

    public Scope scope() {
        return scope;
    }
}
