package id.kawal.webkit;

import org.jspecify.annotations.Nullable;

/** One choice of a select or of radio buttons. */
public record Choice(String value, String label, @Nullable String hint) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, null);
    }
}
