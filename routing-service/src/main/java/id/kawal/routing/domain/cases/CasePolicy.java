package id.kawal.routing.domain.cases;

import java.time.Duration;
import java.time.Period;

/**
 * The house rules of a case.
 *
 * @param hopBudget how often a case may change its agency before the coordinator decides
 * @param interimReplies how many interim replies a case may have
 * @param longestPromise how far ahead an interim reply may promise the answer
 * @param disputeWindow how long after its end a case may be disputed
 */
public record CasePolicy(
        int hopBudget, int interimReplies, Period longestPromise, Duration disputeWindow) {

    /** Domain facts §6 (two re-dispositions), design §4; none of these numbers is law. */
    public static final CasePolicy HOUSE_RULES =
            new CasePolicy(2, 2, Period.ofDays(30), Duration.ofDays(30));
}
