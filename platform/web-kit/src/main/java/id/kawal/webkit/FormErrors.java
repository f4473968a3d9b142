package id.kawal.webkit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, in the order of its fields. */
public record FormErrors(List<FieldError> all) {

    public static final FormErrors NONE = new FormErrors(List.of());

    public FormErrors {
        all = List.copyOf(all);
    }

    public boolean any() {
        return !all.isEmpty();
    }

    /** The first thing wrong with this field, null where nothing is. */
    public @Nullable String of(String field) {
        return all.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }
}
