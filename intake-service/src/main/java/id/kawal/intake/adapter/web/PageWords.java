package id.kawal.intake.adapter.web;

import id.kawal.intake.domain.Violation;
import id.kawal.webkit.FieldError;
import id.kawal.webkit.FormErrors;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;

/** Words of the pages, from the message bundles. */
final class PageWords {

    /**
     * Where this is set the layout offers no other language: its link would ask for the page anew,
     * without what was posted, and a secret is shown but once.
     */
    static final String ANSWER_TO_A_POST = "answerToAPost";

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

    private final MessageSource messages;

    PageWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(String code, Locale locale, Object... args) {
        var found = messages.getMessage(code, args, code, locale);
        return found == null ? code : found;
    }

    /** Words for a code; one that is newer than this build is at least made readable. */
    String ofCode(String code, Locale locale) {
        var found = messages.getMessage("code." + code, null, readable(code), locale);
        return found == null ? code : found;
    }

    private static String readable(String code) {
        return CODE.matcher(code).matches()
                ? code.toLowerCase(Locale.ROOT).replace('_', ' ')
                : code;
    }

    /** The same words with what there is to tell, where the bundle has a place for it. */
    String telling(String code, String told, Locale locale) {
        var plain = of(code, locale, told);
        var found =
                told.isEmpty()
                        ? plain
                        : messages.getMessage(code + ".told", new Object[] {told}, plain, locale);
        return found == null ? plain : found;
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
