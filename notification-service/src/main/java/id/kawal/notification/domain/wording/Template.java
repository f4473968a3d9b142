package id.kawal.notification.domain.wording;

import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of one notice in one language. Placeholders: {@code {name}} the value as it is, {@code
 * {name:day}} a date in full, {@code {name:word}} the words for a code of the list of that name,
 * {@code {name:words}} the same for several codes, {@code {name:or}} the value, or the words for
 * {@code -}.
 */
public record Template(String subject, String body, String brief) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)(?::(\\w+))?}");
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}]+");

    /**
     * Fills every placeholder.
     *
     * @throws MissingValue where one can not be filled
     */
    public Text fill(Map<String, String> values, Words words) {
        return new Text(
                oneLine(fill(subject, values, words)),
                fill(body, values, words),
                oneLine(fill(brief, values, words)));
    }

    /** Names of all placeholders. */
    public Set<String> placeholders() {
        return PLACEHOLDER
                .matcher(subject + body + brief)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static String fill(String text, Map<String, String> values, Words words) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(value(match, values, words)));
    }

    private static String value(MatchResult match, Map<String, String> values, Words words) {
        var name = match.group(1);
        var value = values.get(name);
        if (value == null) {
            throw new MissingValue(name);
        }
        return switch (match.group(2)) {
            case null -> value;
            case "day" -> words.day(value);
            case "word" -> words.word(name, value).orElseThrow(() -> new MissingValue(name));
            case "words" -> words.words(name, value).orElseThrow(() -> new MissingValue(name));
            case "or" -> words.byCode().getOrDefault(name + "." + value, value);
            default -> throw new MissingValue(match.group());
        };
    }

    /** A value can not open a second header line. */
    private static String oneLine(String text) {
        return LINE_BREAKS.matcher(text).replaceAll(" ").strip();
    }
}
