package id.kawal.chassis.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Why a request was refused, before it is put into words.
 *
 * @param retryAfter seconds after which trying again makes sense; null where it makes none
 * @param broken every field that broke a rule, where the request was validated as a whole
 */
public record Refusal(
        HttpStatus status,
        String rule,
        @Nullable String field,
        @Nullable Integer retryAfter,
        List<BrokenField> broken) {

    /**
     * One field and the rule it broke.
     *
     * @param args what the words need besides the field, for example the greatest length
     */
    public record BrokenField(String field, String rule, List<Object> args) {
        public BrokenField {
            args = List.copyOf(args);
        }

        public static BrokenField of(String field, String rule) {
            return new BrokenField(field, rule, List.of());
        }
    }

    public Refusal {
        broken = List.copyOf(broken);
    }

    public static Refusal of(HttpStatus status, String rule) {
        return new Refusal(status, rule, null, null, List.of());
    }

    public static Refusal ofField(String rule, String field) {
        return new Refusal(HttpStatus.BAD_REQUEST, rule, field, null, List.of());
    }

    /** At least one field broke a rule; the first one leads. */
    public static Refusal ofFields(List<BrokenField> broken) {
        var first = broken.getFirst();
        return new Refusal(HttpStatus.BAD_REQUEST, first.rule(), first.field(), null, broken);
    }

    public Refusal retryAfter(int seconds) {
        return new Refusal(status, rule, field, seconds, broken);
    }
}
