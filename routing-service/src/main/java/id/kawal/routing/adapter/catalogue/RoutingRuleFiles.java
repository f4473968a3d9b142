package id.kawal.routing.adapter.catalogue;

import id.kawal.routing.domain.choice.AgencyChooser;
import id.kawal.routing.domain.choice.Normaliser;
import id.kawal.routing.domain.choice.Phrase;
import id.kawal.routing.domain.choice.RoutingRule;
import id.kawal.routing.domain.choice.RuleBook;
import id.kawal.routing.domain.directory.AgencySelector;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of choice, from the files under {@code choice/}. */
public final class RoutingRuleFiles {

    private RoutingRuleFiles() {}

    /**
     * A chooser by all rules, ready for use.
     *
     * @throws RuntimeException when a file is damaged, a rule id stands twice, or a phrase holds a
     *     stop word; the service must not start with half of the rules
     */
    public static AgencyChooser read() {
        return new AgencyChooser(
                book("/choice/routing-rules.csv"), book("/choice/category-rules.csv"));
    }

    private static RuleBook book(String path) {
        Normaliser normaliser = normaliser();
        List<RoutingRule> rules =
                new DataFile(path).rows(4).stream().map(row -> rule(row, normaliser)).toList();
        requireDistinctIds(rules);
        List<String> landmarks = new DataFile("/choice/landmark-words.txt").lines();
        Set<String> stems = new HashSet<>();
        landmarks.forEach(word -> stems.addAll(normaliser.words(word)));
        return new RuleBook(normaliser, rules, stems);
    }

    private static Normaliser normaliser() {
        Map<String, String> spellings = new HashMap<>();
        new DataFile("/choice/spellings.csv")
                .rows(2)
                .forEach(row -> spellings.put(row.get(0), row.get(1)));
        return new Normaliser(
                spellings, new HashSet<>(new DataFile("/choice/stop-words.txt").lines()));
    }

    private static RoutingRule rule(List<String> row, Normaliser normaliser) {
        List<Phrase> phrases =
                Arrays.stream(row.get(3).split("\\|", -1))
                        .map(phrase -> Phrase.parse(phrase, normaliser))
                        .toList();
        return new RoutingRule(
                row.get(0),
                AgencySelector.parse(row.get(1)),
                Double.parseDouble(row.get(2)),
                phrases);
    }

    private static void requireDistinctIds(List<RoutingRule> rules) {
        Set<String> seen = new HashSet<>();
        for (RoutingRule rule : rules) {
            if (!seen.add(rule.id())) {
                throw new IllegalStateException("rule id stands twice: " + rule.id());
            }
        }
    }
}
