package id.kawal.routing.domain.choice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All rules, ready to be held against a text. Immutable; safe for any number of threads. */
public final class RuleBook {

    /** Each further word of a phrase makes it count a quarter more, up to three words. */
    private static final double PER_FURTHER_WORD = 0.25;

    private static final int FURTHER_WORDS = 2;

    /** "In front of the school": where it happened, hardly what it is about. */
    private static final double AS_LANDMARK = 0.25;

    private record Entry(RoutingRule rule, Phrase phrase, double strength) {}

    private final Normaliser normaliser;
    private final Set<String> landmarkWords;
    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

    /**
     * Indexes the rules.
     *
     * @param landmarkWords words after which a place follows
     */
    public RuleBook(Normaliser normaliser, List<RoutingRule> rules, Set<String> landmarkWords) {
        this.normaliser = normaliser;
        this.landmarkWords = Set.copyOf(landmarkWords);
        for (RoutingRule rule : rules) {
            rule.phrases().forEach(phrase -> index(rule, phrase));
        }
    }

    /**
     * How strongly each rule speaks, by its best phrase in the text; rules that do not apply are
     * not there.
     */
    Map<RoutingRule, Double> strengths(String text) {
        List<String> words = normaliser.words(text);
        Map<RoutingRule, Double> strengths = new LinkedHashMap<>();
        String before = "";
        for (int index = 0; index < words.size(); index++) {
            double place = landmarkWords.contains(before) ? AS_LANDMARK : 1;
            before = words.get(index);
            for (Entry entry : byFirstWord.getOrDefault(before, List.of())) {
                if (entry.phrase.standsAt(index, words)) {
                    strengths.merge(entry.rule, entry.strength * place, Math::max);
                }
            }
        }
        return strengths;
    }

    private void index(RoutingRule rule, Phrase phrase) {
        double strength = 1 + PER_FURTHER_WORD * Math.min(phrase.size() - 1, FURTHER_WORDS);
        byFirstWord
                .computeIfAbsent(phrase.firstWord(), _ -> new ArrayList<>())
                .add(new Entry(rule, phrase, strength));
    }
}
