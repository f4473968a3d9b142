package id.kawal.routing.domain.choice;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings everyday writing down to words that can be compared: lower case, standard spelling,
 * numbers apart from their words, no stop words, no possessive endings, no passive beginnings.
 *
 * <p>Rules and complaints go through the same steps, so a step that is crude (it is no stemmer)
 * does no harm as long as two different words do not become one.
 */
public final class Normaliser {

    private static final List<String> ENDINGS = List.of("nya", "lah", "kah", "pun");
    private static final List<String> BEGINNINGS = List.of("ber", "ter", "di");
    private static final int SHORTEST_STEM = 4;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");
    private static final Pattern DOUBLED = Pattern.compile("\\p{L}{3,}2");

    /** "SMAN1": the number of a school or a road hangs on its word. */
    private static final Pattern NUMBERED = Pattern.compile("(\\p{L}{3,})(\\p{Nd}+)");

    private final Map<String, List<String>> spellings;
    private final Set<String> stopWords;

    /**
     * A normaliser with these lists.
     *
     * @param spellings everyday word to standard words, separated by blanks; lower case
     * @param stopWords words that say nothing, in standard spelling; lower case
     */
    public Normaliser(Map<String, String> spellings, Set<String> stopWords) {
        this.stopWords = Set.copyOf(stopWords);
        Map<String, List<String>> split = new HashMap<>();
        spellings.forEach((from, to) -> split.put(from, List.of(to.split(" ", -1))));
        this.spellings = Map.copyOf(split);
    }

    /** The words that count, in order. */
    public List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String standard : standard(text)) {
            String stem = withoutBeginning(withoutEnding(standard));
            if (!isStopWord(standard) && !isStopWord(stem)) {
                words.add(stem);
            }
        }
        return words;
    }

    /** Whether a word of {@code text} would be left out by {@link #words}. */
    boolean losesAWord(String text) {
        return words(text).size() < standard(text).size();
    }

    private List<String> standard(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<String> standard = new ArrayList<>();
        Matcher word = WORD.matcher(plain);
        while (word.find()) {
            standard.addAll(spelt(word.group()));
        }
        return standard;
    }

    private List<String> spelt(String raw) {
        String single = DOUBLED.matcher(raw).matches() ? raw.substring(0, raw.length() - 1) : raw;
        List<String> known = spellings.get(single);
        return known == null ? unhung(single) : known;
    }

    private List<String> unhung(String word) {
        Matcher numbered = NUMBERED.matcher(word);
        if (!numbered.matches()) {
            return List.of(word);
        }
        String letters = numbered.group(1);
        List<String> parts = new ArrayList<>(spellings.getOrDefault(letters, List.of(letters)));
        parts.add(numbered.group(2));
        return parts;
    }

    /** Asked twice per word: "ini" is one as written, "adanya" only behind its ending. */
    private boolean isStopWord(String word) {
        return stopWords.contains(word);
    }

    private static String withoutEnding(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static String withoutBeginning(String word) {
        for (String beginning : BEGINNINGS) {
            if (word.startsWith(beginning) && word.length() - beginning.length() >= SHORTEST_STEM) {
                return word.substring(beginning.length());
            }
        }
        return word;
    }
}
