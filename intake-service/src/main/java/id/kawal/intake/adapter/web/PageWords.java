package id.kawal.intake.adapter.web;

import id.kawal.intake.domain.Violation;
import id.kawal.webkit.FieldError;
import id.kawal.webkit.FormErrors;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Words of the pages, from the message bundles. */
final class PageWords {

    private final MessageSource messages;

    PageWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(String code, Locale locale, Object... args) {
        var found = messages.getMessage(code, args, code, locale);
        return found == null ? code : found;
    }

    /** Words for a code that may be newer than this build: then the code itself. */
    String ofCode(String code, Locale locale) {
        var found = messages.getMessage("code." + code, null, code, locale);
        return found == null ? code : found;
    }

    /** What is wrong with a form, in words; fields are named as in the page. */
    FormErrors errors(List<Violation> violations, Locale locale) {
        return new FormErrors(
                violations.stream()
                        .map(violation ->
                                new FieldError(
                                        violation.field().replace("complainant.", ""),
                                        of("rule." + violation.rule() + ".detail", locale)))
                        .toList());
    }
}
