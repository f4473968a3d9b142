package id.kawal.chassis.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A request was refused by a rule; becomes an RFC 9457 problem with the rule's name in {@code rule}
 * and, where one field is to blame, its name in {@code field}. Title and detail come from the
 * message bundle ({@code rule.<NAME>.title}, {@code rule.<NAME>.detail}) in the caller's language.
 */
public class RuleRefused extends RuntimeException {

    private final HttpStatus status;
    private final String rule;
    private final @Nullable String field;

    public RuleRefused(HttpStatus status, String rule, @Nullable String field) {
        super(rule);
        this.status = status;
        this.rule = rule;
        this.field = field;
    }

    /** A command that the state does not allow: 409. */
    public static RuleRefused conflict(String rule) {
        return new RuleRefused(HttpStatus.CONFLICT, rule, null);
    }

    /** A field that breaks a rule: 400. */
    public static RuleRefused invalid(String rule, String field) {
        return new RuleRefused(HttpStatus.BAD_REQUEST, rule, field);
    }

    /** Not there, or not the caller's to see; the two look alike: 404. */
    public static RuleRefused notFound(String rule) {
        return new RuleRefused(HttpStatus.NOT_FOUND, rule, null);
    }

    /** The caller may not do this: 403. */
    public static RuleRefused forbidden(String rule) {
        return new RuleRefused(HttpStatus.FORBIDDEN, rule, null);
    }

    public HttpStatus status() {
        return status;
    }

    public String rule() {
        return rule;
    }

    public @Nullable String field() {
        return field;
    }
}
