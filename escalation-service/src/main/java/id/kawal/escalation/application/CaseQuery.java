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
 */
public record CaseQuery(
        Set<String> regions,
        Set<String> agencies,
        Set<String> offices,
        @Nullable String regionCode,
        int limit) {

    public CaseQuery {
        regions = Set.copyOf(regions);
        agencies = Set.copyOf(agencies);
        offices = Set.copyOf(offices);
        limit = Math.clamp(limit, 1, 500);
    }
}
