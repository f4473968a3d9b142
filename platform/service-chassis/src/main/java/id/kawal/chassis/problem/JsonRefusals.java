package id.kawal.chassis.problem;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a JSON body, by the name of the field; the value is never repeated. */
final class JsonRefusals {

    private static final Pattern DUPLICATE =
            Pattern.compile("Duplicate Object property \"([^\"]{1,100})\"");
    private static final int LONGEST_FIELD = 100;

    private JsonRefusals() {}

    static Refusal of(HttpMessageNotReadableException unreadable) {
        if (Refusals.find(unreadable, BodyTooLarge.class).isPresent()) {
            return Refusals.tooLarge();
        }
        return Refusals.find(unreadable, RuleRefused.class)
                .map(Refusals::of)
                .or(() -> Refusals.find(unreadable, JacksonException.class).map(JsonRefusals::of))
                .orElseGet(() -> Refusal.of(HttpStatus.BAD_REQUEST, Rules.BODY_MISSING));
    }

    private static Refusal of(JacksonException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException e -> named(Rules.UNKNOWN_FIELD, e);
            case InvalidFormatException e ->
                    named(e.getTargetType().isEnum() ? Rules.NOT_ONE_OF : Rules.WRONG_TYPE, e);
            case MismatchedInputException e -> mismatched(e);
            case StreamReadException e -> unreadable(e);
            default -> named(Rules.INVALID_VALUE, failure);
        };
    }

    private static Refusal mismatched(MismatchedInputException failure) {
        if (failure.getOriginalMessage().startsWith("Trailing token")) {
            return Refusal.of(HttpStatus.BAD_REQUEST, Rules.TRAILING_CONTENT);
        }
        return named(failure.getPath().isEmpty() ? Rules.NOT_AN_OBJECT : Rules.WRONG_TYPE, failure);
    }

    private static Refusal unreadable(StreamReadException failure) {
        var duplicate = DUPLICATE.matcher(String.valueOf(failure.getOriginalMessage()));
        return duplicate.find()
                ? Refusal.ofField(Rules.DUPLICATE_FIELD, duplicate.group(1))
                : Refusal.of(HttpStatus.BAD_REQUEST, Rules.MALFORMED_JSON);
    }

    private static Refusal named(String rule, JacksonException failure) {
        var field = field(failure.getPath());
        return field.isEmpty()
                ? Refusal.of(HttpStatus.BAD_REQUEST, rule)
                : Refusal.ofField(rule, field);
    }

    private static String field(List<JacksonException.Reference> path) {
        var field =
                path.stream()
                        .map(step ->
                                step.getPropertyName() == null
                                        ? "[" + step.getIndex() + "]"
                                        : "." + step.getPropertyName())
                        .collect(Collectors.joining());
        var name = field.startsWith(".") ? field.substring(1) : field;
        return name.substring(0, Math.min(name.length(), LONGEST_FIELD));
    }
}
