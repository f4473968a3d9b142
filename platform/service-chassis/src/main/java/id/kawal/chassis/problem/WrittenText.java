package id.kawal.chassis.problem;

import java.util.regex.Pattern;

/**
 * A text as somebody wrote it, less what nobody can have written: control characters other than tab
 * and line ends, and halves of a surrogate pair. A text in which nothing can be seen is empty, so
 * that it does not pass for an answer; the joiners of emoji and of Arabic or Javanese script stay
 * within a text that shows something.
 */
final class WrittenText {

    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r]]");

    /** Spaces, format characters, and letters and marks that Unicode itself gives no shape. */
    private static final Pattern INVISIBLE =
            Pattern.compile(
                    "[\\p{IsWhite_Space}\\p{Cf}\\u034F\\u115F\\u1160\\u2800\\u3164\\uFFA0"
                            + "\\uFE00-\\uFE0F]*");

    private WrittenText() {}

    static String of(String raw) {
        var written = UNWRITABLE.matcher(raw).replaceAll("");
        return INVISIBLE.matcher(written).matches() ? "" : written;
    }
}
