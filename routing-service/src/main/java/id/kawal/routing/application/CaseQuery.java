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
 * @param limit from 1 to {@link #MOST}
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

    /** A page may not be longer. */
    public static final int MOST = 200;

    public CaseQuery {
        regions = Set.copyOf(regions);
        agencies = Set.copyOf(agencies);
    }
}
