package id.kawal.escalation.application;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are asked for.
 *
 * @param regions what the caller may see; {@code 63} covers {@code 63.xx}, {@code *} all
 * @param agencies what the caller may see by agency
 * @param offices Perwakilan whose referrals the caller may see, by province
 * @param regionCode narrows to one region
 * @param after where the page before ended; absent for the first
 * @param limit from 1 to {@link #MOST}
 */
public record CaseQuery(
        Set<String> regions,
        Set<String> agencies,
        Set<String> offices,
        @Nullable String regionCode,
        @Nullable String after,
        int limit) {

    /** A page may not be longer. */
    public static final int MOST = 500;

    public CaseQuery {
        regions = Set.copyOf(regions);
        agencies = Set.copyOf(agencies);
        offices = Set.copyOf(offices);
    }
}
