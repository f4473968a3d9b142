package id.kawal.intake.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen hands in. Texts are kept as they were written, markup and scripts included: nobody
 * interprets them. Lengths count characters as people see them (code points).
 *
 * @param occurredOn local day of the event complained of
 */
public record Submission(
        String regionCode,
        String title,
        String text,
        @Nullable String category,
        @Nullable String place,
        @Nullable LocalDate occurredOn,
        boolean anonymous,
        Complainant complainant) {

    /** House rules: long enough for a title line, a letter of several pages, an address. */
    public static final int TITLE_LIMIT = 200;

    public static final int TEXT_LIMIT = 10_000;
    public static final int PLACE_LIMIT = 500;
    public static final int NAME_LIMIT = 200;

    /** A code, so that nobody's words travel in clear with it. */
    private static final Pattern CATEGORY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,39}");

    private static final Pattern EMAIL =
            Pattern.compile("(?=.{3,254}$)[^\\s@<>\",;]+@[^\\s@<>\",;]+\\.[^\\s@<>\",;.]+");
    private static final Pattern PHONE = Pattern.compile("[+(]?[0-9][0-9 ().-]{6,19}");
    private static final Set<String> LANGUAGES = Set.of("id", "en");

    /**
     * A text as it is kept and as its receipt is given: a browser sends line breaks as CR LF
     * whatever was typed, and blanks around a text are no part of it.
     */
    public static String normal(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    /** Every rule it breaks, in the order of the form; none where it can be lodged. */
    public List<Violation> violations(Predicate<String> knownRegion, LocalDate today) {
        var found = new ArrayList<Violation>();
        require(found, knownRegion.test(regionCode), "regionCode", Rule.REGION_UNKNOWN);
        require(found, !title.isBlank(), "title", Rule.TITLE_MISSING);
        require(found, within(title, TITLE_LIMIT), "title", Rule.TITLE_TOO_LONG);
        require(found, !text.isBlank(), "text", Rule.TEXT_MISSING);
        require(found, within(text, TEXT_LIMIT), "text", Rule.TEXT_TOO_LONG);
        require(found, matches(CATEGORY, category), "category", Rule.CATEGORY_MALFORMED);
        require(found, within(place, PLACE_LIMIT), "place", Rule.PLACE_TOO_LONG);
        require(
                found,
                occurredOn == null || !occurredOn.isAfter(today),
                "occurredAt",
                Rule.OCCURRED_IN_FUTURE);
        found.addAll(ofComplainant());
        return List.copyOf(found);
    }

    private List<Violation> ofComplainant() {
        var found = new ArrayList<Violation>();
        var name = complainant.name();
        require(
                found,
                anonymous || (name != null && !name.isBlank()),
                "complainant.name",
                Rule.NAME_MISSING);
        require(found, within(name, NAME_LIMIT), "complainant.name", Rule.NAME_TOO_LONG);
        require(
                found,
                matches(EMAIL, complainant.email()),
                "complainant.email",
                Rule.EMAIL_MALFORMED);
        require(
                found,
                matches(PHONE, complainant.phone()),
                "complainant.phone",
                Rule.PHONE_MALFORMED);
        require(
                found,
                LANGUAGES.contains(complainant.language()),
                "complainant.language",
                Rule.LANGUAGE_UNKNOWN);
        return found;
    }

    private static void require(List<Violation> found, boolean holds, String field, Rule rule) {
        if (!holds) {
            found.add(new Violation(field, rule));
        }
    }

    private static boolean within(@Nullable String value, int limit) {
        return value == null || value.codePointCount(0, value.length()) <= limit;
    }

    private static boolean matches(Pattern pattern, @Nullable String value) {
        return value == null || pattern.matcher(value).matches();
    }
}
