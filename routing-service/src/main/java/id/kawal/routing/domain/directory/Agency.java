package id.kawal.routing.domain.directory;

/**
 * A body that answers complaints.
 *
 * @param regionCode of the government it belongs to; for an outside body the region it is seen from
 * @param shortName without blanks and dots, for example {@code PUPR}
 * @param name as the public knows it
 */
public record Agency(String regionCode, String shortName, String name, AgencyKind kind) {

    /** Region code, a dot, short name: {@code 63.02.PUPR}. */
    public String code() {
        return regionCode + "." + shortName;
    }

    /** Whether a complaint of {@code region} may be made its responsibility. */
    public boolean answersFor(String region) {
        return kind != AgencyKind.OUTSIDE_BODY && region.startsWith(regionCode);
    }

    /** Whether a complaint of {@code region} that it should answer has to leave the region. */
    public boolean isOutside(String region) {
        return kind == AgencyKind.OUTSIDE_BODY || !regionCode.equals(region);
    }

    /**
     * How a referral names it: the short name where the body is nobody's agency ({@code PLN}), else
     * the code.
     */
    public String bodyCode() {
        return kind == AgencyKind.OUTSIDE_BODY ? shortName : code();
    }
}
