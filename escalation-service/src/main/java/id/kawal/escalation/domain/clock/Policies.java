package id.kawal.escalation.domain.clock;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * All policies. The terms of a clock come from the region's own policy before the national one, and
 * from the later policy before the earlier one.
 */
public final class Policies {

    private static final Comparator<Policy> NEAREST_FIRST =
            Comparator.comparing((Policy policy) -> policy.region() == null)
                    .thenComparing(Policy::validFrom, Comparator.reverseOrder());

    private final List<Policy> nearestFirst;

    public Policies(List<Policy> policies) {
        nearestFirst = policies.stream().sorted(NEAREST_FIRST).toList();
    }

    /**
     * The terms of a clock that starts on a local day.
     *
     * @throws NoPolicy if no policy says anything: an alarm, never a silent default
     */
    public Terms terms(
            ClockKind kind, String regionCode, Classification classification, LocalDate day) {
        return nearestFirst.stream()
                .filter(policy -> policy.reaches(regionCode, day))
                .map(policy -> policy.find(kind, classification))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new NoPolicy(kind, regionCode, classification));
    }
}
