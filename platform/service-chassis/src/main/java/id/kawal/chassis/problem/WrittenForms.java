package id.kawal.chassis.problem;

import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Texts of forms and parameters are read as those of JSON bodies are: as {@link WrittenText}. */
@ControllerAdvice
final class WrittenForms {

    @InitBinder
    void readTexts(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new TextEditor());
    }

    private static final class TextEditor extends PropertyEditorSupport {

        @Override
        public void setAsText(@Nullable String text) {
            setValue(text == null ? null : WrittenText.of(text));
        }
    }
}
