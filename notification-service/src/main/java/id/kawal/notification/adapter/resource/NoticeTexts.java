package id.kawal.notification.adapter.resource;

import static java.util.stream.Collectors.toUnmodifiableMap;

import id.kawal.notification.domain.Language;
import id.kawal.notification.domain.wording.Template;
import id.kawal.notification.domain.wording.Templates;
import id.kawal.notification.domain.wording.Words;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * Reads templates: {@code notices/<template>.<language>.txt}, a line {@code Subject: …}, a line
 * {@code Brief: …} for SMS and WhatsApp, an empty line, the body; and {@code
 * notices/words.<language>.properties}. The word {@code footer} ends every body.
 */
public final class NoticeTexts {

    private NoticeTexts() {}

    /**
     * All of these templates in all languages.
     *
     * @throws UncheckedIOException where one is not there
     * @throws IllegalStateException where one is not written as it must be
     */
    public static Templates read(Set<String> names) {
        var words = Stream.of(Language.values()).map(NoticeTexts::words).toList();
        return new Templates(
                words.stream()
                        .collect(toUnmodifiableMap(Words::language, w -> templates(names, w))),
                words.stream().collect(toUnmodifiableMap(Words::language, w -> w)));
    }

    private static Map<String, Template> templates(Set<String> names, Words words) {
        var footer = words.byCode().getOrDefault("footer", "");
        return names.stream()
                .collect(toUnmodifiableMap(n -> n, n -> template(n, words.language(), footer)));
    }

    private static Template template(String name, Language language, String footer) {
        var file = "notices/" + name + "." + language.tag() + ".txt";
        var lines = text(file).split("\n", 4);
        if (lines.length < 4
                || !lines[0].startsWith("Subject: ")
                || !lines[1].startsWith("Brief: ")
                || !lines[2].isBlank()) {
            throw new IllegalStateException(file + " is Subject, Brief, an empty line, the body");
        }
        return new Template(
                lines[0].substring("Subject: ".length()).strip(),
                lines[3].strip() + "\n\n" + footer,
                lines[1].substring("Brief: ".length()).strip());
    }

    private static Words words(Language language) {
        var properties = new Properties();
        try {
            properties.load(
                    new StringReader(text("notices/words." + language.tag() + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var byCode = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(n -> byCode.put(n, properties.getProperty(n)));
        return new Words(language, byCode);
    }

    private static String text(String file) {
        try {
            return new ClassPathResource(file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
