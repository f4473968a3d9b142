package id.kawal.notification.domain.wording;

import id.kawal.notification.domain.Language;
import java.util.Map;

/** All templates in all languages, with the words of each. */
public record Templates(
        Map<Language, Map<String, Template>> byLanguage, Map<Language, Words> words) {

    public Templates {
        byLanguage = Map.copyOf(byLanguage);
        words = Map.copyOf(words);
    }

    /**
     * The text of a notice.
     *
     * @throws MissingValue where a placeholder can not be filled, or the template is not known
     */
    public Text fill(String template, Language language, Map<String, String> values) {
        var chosen = byLanguage.getOrDefault(language, Map.of()).get(template);
        var spoken = words.get(language);
        if (chosen == null || spoken == null) {
            throw new MissingValue(template);
        }
        return chosen.fill(values, spoken);
    }
}
