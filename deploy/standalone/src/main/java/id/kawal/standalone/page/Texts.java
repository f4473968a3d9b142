package id.kawal.standalone.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The words of the pages: Indonesian unless English is asked for. */
public record Texts(Locale locale) {

    private static final Locale INDONESIAN = Locale.of("id");

    /**
     * Chooses the language.
     *
     * @param asked the {@code lang} parameter of the address, if any
     */
    public static Texts in(@Nullable String asked) {
        return new Texts("en".equals(asked) ? Locale.ENGLISH : INDONESIAN);
    }

    /** A text with its places filled, not yet escaped for HTML. */
    public String get(String key, Object... values) {
        ResourceBundle bundle =
                ResourceBundle.getBundle(
                        "kawal.texts",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /**
     * {@code ?lang=en} where it is needed, to be put behind an address without other parameters.
     */
    public String parameter() {
        return locale.equals(INDONESIAN) ? "" : "?lang=en";
    }
}
