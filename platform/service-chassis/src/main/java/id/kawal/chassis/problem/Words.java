package id.kawal.chassis.problem;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.ClassUtils;

/**
 * The words of a service: its own rules and pages first, then the chassis and the web kit.
 * Indonesian is what is said where nothing else was asked for.
 */
final class Words {

    static final Locale INDONESIAN = Locale.of("id");
    static final List<Locale> SPOKEN = List.of(INDONESIAN, Locale.ENGLISH);

    private static final List<String> BUNDLES =
            List.of("messages/rules", "messages/pages", "messages/problems", "messages/webkit");

    private Words() {}

    static ResourceBundleMessageSource ofBundles(List<String> more) {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(
                Stream.concat(more.stream(), BUNDLES.stream())
                        .filter(Words::exists)
                        .distinct()
                        .toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(INDONESIAN);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    private static boolean exists(String bundle) {
        var loader = ClassUtils.getDefaultClassLoader();
        return loader != null
                && Stream.of("", "_id", "_en")
                        .anyMatch(it -> loader.getResource(bundle + it + ".properties") != null);
    }
}
