package id.kawal.escalation.domain.clock;

import id.kawal.escalation.domain.calendar.Budget;
import id.kawal.escalation.domain.ladder.Ladder;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The budgets of one region, or of all, from one day on.
 *
 * @param region Kemendagri code; absent for the national policy, which every region has
 * @param validFrom the first local day on which a clock may start by it
 */
public record Policy(
        String id, int version, @Nullable String region, LocalDate validFrom, List<Rule> rules) {

    /**
     * One budget.
     *
     * @param classifications to which it applies
     */
    public record Rule(
            ClockKind kind,
            Set<Classification> classifications,
            Budget budget,
            Basis basis,
            List<WarningPoint> warnings,
            Ladder ladder) {

        public Rule {
            classifications = Set.copyOf(classifications);
            warnings = List.copyOf(warnings);
        }

        boolean appliesTo(ClockKind asked, Classification classification) {
            return kind == asked && classifications.contains(classification);
        }

        Terms under(String policy) {
            return new Terms(kind, budget, basis, warnings, ladder, policy);
        }
    }

    /**
     * Checks that every budget is said once.
     *
     * @throws IllegalArgumentException if two rules apply to the same clock and classification
     */
    public Policy {
        rules = List.copyOf(rules);
        for (var kind : ClockKind.values()) {
            for (var classification : Classification.values()) {
                if (rules.stream().filter(rule -> rule.appliesTo(kind, classification)).count()
                        > 1) {
                    throw new IllegalArgumentException(
                            "%s has two rules for %s of %s".formatted(id, kind, classification));
                }
            }
        }
    }

    /** How it is named in the ledger and in answers. */
    public String ref() {
        return id + "@" + version;
    }

    @Nullable Terms find(ClockKind kind, Classification classification) {
        return rules.stream()
                .filter(rule -> rule.appliesTo(kind, classification))
                .map(rule -> rule.under(ref()))
                .findFirst()
                .orElse(null);
    }

    /** For the clock of a region on a day; the rules of each are looked at apart. */
    boolean reaches(String regionCode, LocalDate day) {
        return (region == null || region.equals(regionCode)) && !validFrom.isAfter(day);
    }
}
