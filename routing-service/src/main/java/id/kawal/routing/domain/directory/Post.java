package id.kawal.routing.domain.directory;

/**
 * A post of a region or of an agency.
 *
 * @param unit code of the region or the agency
 */
public record Post(String unit, PostRole role) {

    /** {@code 63.02/SEKDA}, {@code 63.02.PUPR/HEAD}. */
    public String code() {
        return unit + "/" + role;
    }
}
