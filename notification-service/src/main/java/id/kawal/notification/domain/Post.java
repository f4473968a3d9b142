package id.kawal.notification.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * A post of the agency directory, written {@code <unit>/<title>}: {@code 63.02.PUPR/HEAD} of an
 * agency, {@code 63.02/SEKDA} of a region, {@code 63.OMBUDSMAN/FOCAL_POINT} of the Ombudsman.
 *
 * @param agencyCode code of the unit: an agency, a region, an office of the Ombudsman
 */
public record Post(String agencyCode, String title) {

    private static final String FOCAL_POINT = "FOCAL_POINT";
    private static final String SUBSTITUTE = "SUBSTITUTE";
    private static final String HEAD = "HEAD";
    private static final String COORDINATOR = "COORDINATOR";

    /**
     * Reads a post code.
     *
     * @throws IllegalArgumentException where it has no title
     */
    public static Post parse(String code) {
        var slash = code.indexOf('/');
        if (slash < 1) {
            throw new IllegalArgumentException("a post code is <unit>/<title>");
        }
        return new Post(code.substring(0, slash), code.substring(slash + 1));
    }

    public static Post focalPointOf(String agencyCode) {
        return new Post(agencyCode, FOCAL_POINT);
    }

    public static Post coordinatorOf(String regionCode) {
        return new Post(regionCode, COORDINATOR);
    }

    /** The regional office of the Ombudsman for a region: one per province. */
    public static Post ombudsmanOf(String regionCode) {
        return focalPointOf(province(regionCode) + ".OMBUDSMAN");
    }

    /** The first part of a region's code. */
    static String province(String regionCode) {
        return regionCode.split("\\.", 2)[0];
    }

    /**
     * Who gets what was meant for this post, first choice first: nobody assigned is no excuse, so
     * substitute, head and focal point of the same unit stand in (the substitute first where it is
     * the focal point that is missing), then the region's coordinator.
     */
    public List<Post> orInstead(String regionCode) {
        var substitute = new Post(agencyCode, SUBSTITUTE);
        var head = new Post(agencyCode, HEAD);
        return Stream.of(
                        this,
                        title.equals(FOCAL_POINT) ? substitute : head,
                        head,
                        focalPointOf(agencyCode),
                        substitute,
                        coordinatorOf(regionCode))
                .distinct()
                .toList();
    }

    public String code() {
        return agencyCode + "/" + title;
    }
}
