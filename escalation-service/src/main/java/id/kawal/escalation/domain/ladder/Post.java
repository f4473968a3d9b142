package id.kawal.escalation.domain.ladder;

/**
 * A post somebody may stand on; never a person.
 *
 * @param of the agency's or the region's code
 */
public record Post(String of, Kind kind) {

    /** The posts a ladder knows. */
    public enum Kind {
        HEAD_OF_OPD,
        INSPEKTORAT,
        SEKDA,
        HEAD_OF_REGION,
        COORDINATOR
    }

    /** How it is named in events, for example {@code 63.02.PUPR/HEAD}. */
    public String code() {
        return of + "/" + (kind == Kind.HEAD_OF_OPD ? "HEAD" : kind);
    }
}
