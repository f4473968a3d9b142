package id.kawal.chassis.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ProblemDetail;

/**
 * Puts a refusal into words as an RFC 9457 problem: {@code type}, {@code title}, {@code status},
 * {@code detail}, and our members {@code rule}, {@code field} and {@code errors} (a list of {@code
 * {field, rule, detail}}).
 *
 * <p>Words come from {@code rule.<NAME>.title} and {@code rule.<NAME>.detail}; a rule without words
 * of its own is titled by its status.
 */
public final class Problems {

    private final MessageSource words;

    public Problems(MessageSource words) {
        this.words = words;
    }

    public ProblemDetail of(Refusal refusal, Locale locale) {
        var problem = ProblemDetail.forStatus(refusal.status());
        problem.setType(
                URI.create("urn:kawal:rule:" + refusal.rule().replaceAll("[^A-Za-z0-9._-]", "-")));
        problem.setTitle(title(refusal, locale));
        problem.setDetail(detail(refusal, locale));
        problem.setProperty("rule", refusal.rule());
        if (refusal.field() != null) {
            problem.setProperty("field", refusal.field());
        }
        if (!refusal.broken().isEmpty()) {
            problem.setProperty("errors", errors(refusal.broken(), locale));
        }
        return problem;
    }

    private @Nullable String title(Refusal refusal, Locale locale) {
        return words.getMessage(
                "rule." + refusal.rule() + ".title",
                args(refusal.field(), firstArgs(refusal)),
                refusal.status().getReasonPhrase(),
                locale);
    }

    private @Nullable String detail(Refusal refusal, Locale locale) {
        return detail(refusal.rule(), refusal.field(), firstArgs(refusal), locale);
    }

    private @Nullable String detail(
            String rule, @Nullable String field, List<Object> args, Locale locale) {
        return words.getMessage("rule." + rule + ".detail", args(field, args), null, locale);
    }

    private List<Map<String, String>> errors(List<Refusal.BrokenField> broken, Locale locale) {
        return broken.stream().map(it -> error(it, locale)).toList();
    }

    private Map<String, String> error(Refusal.BrokenField broken, Locale locale) {
        var detail = detail(broken.rule(), broken.field(), broken.args(), locale);
        return detail == null
                ? Map.of("field", broken.field(), "rule", broken.rule())
                : Map.of("field", broken.field(), "rule", broken.rule(), "detail", detail);
    }

    private static List<Object> firstArgs(Refusal refusal) {
        return refusal.broken().isEmpty() ? List.of() : refusal.broken().getFirst().args();
    }

    private static Object[] args(@Nullable String field, List<Object> more) {
        return Stream.concat(Stream.of(field == null ? "" : field), more.stream()).toArray();
    }
}
