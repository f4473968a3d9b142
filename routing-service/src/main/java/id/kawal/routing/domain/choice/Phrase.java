package id.kawal.routing.domain.choice;

import java.util.ArrayList;
import java.util.List;

/**
 * What a rule looks for: words in a row, or several such groups near each other in any order.
 *
 * @param parts one group, or more of which all must stand within {@link #WINDOW} words of the first
 */
public record Phrase(List<List<String>> parts) {

    /** House rule: about one short clause. */
    static final int WINDOW = 6;

    public Phrase {
        parts = List.copyOf(parts);
    }

    /**
     * Reads {@code jalan rusak} or {@code jalan + rusak}.
     *
     * @throws IllegalArgumentException when a word of it is a stop word, which would let the rest
     *     match more than was meant
     */
    public static Phrase parse(String text, Normaliser normaliser) {
        List<List<String>> parts = new ArrayList<>();
        for (String part : text.split(" \\+ ", -1)) {
            List<String> words = normaliser.words(part);
            if (words.isEmpty() || normaliser.losesAWord(part)) {
                throw new IllegalArgumentException("phrase holds a stop word: " + text);
            }
            parts.add(words);
        }
        return new Phrase(parts);
    }

    String firstWord() {
        return parts.getFirst().getFirst();
    }

    int size() {
        return parts.stream().mapToInt(List::size).sum();
    }

    /** Whether it stands at {@code index} of {@code words}. */
    boolean standsAt(int index, List<String> words) {
        for (int part = 1; part < parts.size(); part++) {
            if (!isNear(index, words, parts.get(part))) {
                return false;
            }
        }
        return startsAt(index, words, parts.getFirst());
    }

    private static boolean isNear(int index, List<String> words, List<String> part) {
        int from = Math.max(0, index - WINDOW);
        for (int at = from; at <= index + WINDOW; at++) {
            if (startsAt(at, words, part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsAt(int index, List<String> words, List<String> part) {
        return index + part.size() <= words.size()
                && words.subList(index, index + part.size()).equals(part);
    }
}
