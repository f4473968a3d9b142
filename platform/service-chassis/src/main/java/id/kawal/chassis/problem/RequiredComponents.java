package id.kawal.chassis.problem;

import id.kawal.chassis.problem.Refusal.BrokenField;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * What a command needs is what its record does not call {@link Nullable}: a body without it is
 * refused with the names of all that is missing, before a controller meets the null that its types
 * promise it never meets. A component with a constraint against null is left to that.
 */
@ControllerAdvice
final class RequiredComponents extends RequestBodyAdviceAdapter {

    private static final List<Class<? extends Annotation>> SAYS_IT_ITSELF =
            List.of(NotNull.class, NotBlank.class, NotEmpty.class);

    @Override
    public boolean supports(
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage input,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        var missing = missing(body);
        if (!missing.isEmpty()) {
            throw new FieldsRefused(missing);
        }
        return body;
    }

    /** The required components that are null, in the order of the record, at any depth. */
    static List<BrokenField> missing(Object body) {
        var missing = new ArrayList<BrokenField>();
        collect("", body, missing);
        return missing;
    }

    private static void collect(String path, @Nullable Object value, List<BrokenField> missing) {
        switch (value) {
            case Record command -> {
                for (var component : command.getClass().getRecordComponents()) {
                    look(path, component, read(component, command), missing);
                }
            }
            case List<?> elements -> {
                for (int i = 0; i < elements.size(); i++) {
                    collect(path + "[" + i + "]", elements.get(i), missing);
                }
            }
            case null, default -> {}
        }
    }

    private static void look(
            String path,
            RecordComponent component,
            @Nullable Object value,
            List<BrokenField> missing) {
        var field = path.isEmpty() ? component.getName() : path + "." + component.getName();
        if (value == null && isRequired(component)) {
            missing.add(BrokenField.of(field, Rules.REQUIRED));
        } else {
            collect(field, value, missing);
        }
    }

    private static boolean isRequired(RecordComponent component) {
        var type = component.getAnnotatedType();
        return !type.isAnnotationPresent(Nullable.class)
                && SAYS_IT_ITSELF.stream().noneMatch(type::isAnnotationPresent);
    }

    private static @Nullable Object read(RecordComponent component, Record command) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(command);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record's accessor can be called", impossible);
        }
    }
}
