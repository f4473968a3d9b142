package id.kawal.routing.domain.choice;

import id.kawal.routing.domain.directory.Agency;
import id.kawal.routing.domain.directory.AgencyKind;
import id.kawal.routing.domain.directory.RegionDirectory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks the agencies of a region for a complaint.
 *
 * <p>Each rule counts once, by its best phrase. The confidence of an agency is the share of its
 * squared score in all squared scores and a constant for "none of them": a weak lonely word stays
 * weak, and at {@link #AUTO_FROM} the second can have at most 58 % of the first's score, so that a
 * near tie never passes.
 */
public final class AgencyChooser {

    /**
     * From here on no person looks first. House rule: on complaints of several governments of 2017,
     * which the rules were not made for, the choice above it was the operator's in 92 % of the
     * cases; on those of Surabaya of 2022-2023 in 96 % (wards left out, street lights to a person).
     */
    public static final double AUTO_FROM = 0.75;

    private static final double IN_TITLE = 1.3;
    private static final double IN_TEXT = 1;
    private static final double IN_CATEGORY = 1.5;
    private static final double NONE_OF_THEM = 2;
    private static final int MOST_CANDIDATES = 5;

    private record Tally(Agency agency, double score, List<String> reasons) {

        static Tally of(Agency agency) {
            return new Tally(agency, 0, List.of());
        }

        Tally plus(RoutingRule rule, double strength) {
            List<String> more = new ArrayList<>(reasons);
            if (rule.weight() > 0) {
                more.add(rule.id());
            }
            return new Tally(agency, score + rule.weight() * strength, more);
        }

        double square() {
            return score * score;
        }
    }

    private final RuleBook rules;
    private final RuleBook categories;

    /**
     * A chooser by these rules.
     *
     * @param rules held against every word
     * @param categories held against the category alone
     */
    public AgencyChooser(RuleBook rules, RuleBook categories) {
        this.rules = rules;
        this.categories = categories;
    }

    public Choice choose(RegionDirectory directory, Wording wording) {
        List<Candidate> ranked = rank(tallies(directory, wording));
        if (ranked.isEmpty()) {
            return new Choice.Triage(TriageReason.NO_RULE_SPEAKS, ranked);
        }
        Candidate best = ranked.getFirst();
        if (best.confidence() < AUTO_FROM) {
            return new Choice.Triage(TriageReason.NOT_SURE, ranked);
        }
        return best.agency().kind() == AgencyKind.OUTSIDE_BODY
                ? new Choice.Triage(TriageReason.OUTSIDE_BODY, ranked)
                : new Choice.Auto(ranked);
    }

    private List<Tally> tallies(RegionDirectory directory, Wording wording) {
        Map<RoutingRule, Double> strengths = new LinkedHashMap<>();
        add(strengths, wording.title(), IN_TITLE);
        add(strengths, wording.text(), IN_TEXT);
        add(strengths, wording.category(), IN_CATEGORY);
        strengths.putAll(categories.strengths(wording.category()));
        Map<String, Tally> byAgency = new LinkedHashMap<>();
        strengths.forEach((rule, strength) ->
                directory
                        .agency(rule.agency())
                        .ifPresent(agency -> tally(byAgency, agency, rule, strength)));
        return byAgency.values().stream().filter(tally -> tally.score() > 0).toList();
    }

    private void add(Map<RoutingRule, Double> strengths, String text, double factor) {
        rules.strengths(text).forEach((rule, s) -> strengths.merge(rule, s * factor, Math::max));
    }

    private static void tally(
            Map<String, Tally> byAgency, Agency agency, RoutingRule rule, double strength) {
        Tally sofar = byAgency.getOrDefault(agency.code(), Tally.of(agency));
        byAgency.put(agency.code(), sofar.plus(rule, strength));
    }

    private static List<Candidate> rank(List<Tally> tallies) {
        double all =
                tallies.stream().mapToDouble(Tally::square).sum() + NONE_OF_THEM * NONE_OF_THEM;
        return tallies.stream()
                .sorted(
                        Comparator.comparingDouble(Tally::score)
                                .reversed()
                                .thenComparing(tally -> tally.agency().code()))
                .limit(MOST_CANDIDATES)
                .map(tally -> candidate(tally, all))
                .toList();
    }

    private static Candidate candidate(Tally tally, double all) {
        return new Candidate(tally.agency(), tally.square() / all, tally.reasons());
    }
}
