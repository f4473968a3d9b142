package id.kawal.routing.application;

import id.kawal.routing.domain.cases.CaseState;
import id.kawal.routing.domain.cases.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a desk asks for.
 *
 * @param regions what the caller may see of regions; {@code 63} covers {@code 63.xx}, {@code *}
 *     all; empty where the caller sees by agency alone
 * @param agencies what the caller may see of agencies
 * @param regionCode narrows to one region
 * @param agencyCode narrows to one agency
 * @param limit at most 200
 */
public record CaseQuery(
        Set<String> regions,
        Set<String> agencies,
        @Nullable String regionCode,
        @Nullable String agencyCode,
        @Nullable CaseState state,
        @Nullable Queue queue,
        int skip,
        int limit) {

    public CaseQuery {
        regions = Set.copyOf(regions);
        agencies = Set.copyOf(agencies);
        skip = Math.max(skip, 0);
        limit = Math.clamp(limit, 1, 200);
    }
}
