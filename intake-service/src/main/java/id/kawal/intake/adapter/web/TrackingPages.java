package id.kawal.intake.adapter.web;

import id.kawal.chassis.problem.RuleRefused;
import id.kawal.chassis.problem.Rules;
import id.kawal.chassis.telemetry.LogContext;
import id.kawal.intake.application.CitizensDesk;
import id.kawal.intake.application.Dossier;
import id.kawal.intake.application.Tracking;
import id.kawal.intake.application.timeline.Following;
import id.kawal.intake.application.timeline.TrackingView;
import id.kawal.intake.domain.Command;
import id.kawal.intake.domain.Decision;
import id.kawal.intake.domain.Purpose;
import id.kawal.intake.domain.Submission;
import id.kawal.intake.domain.Violation;
import id.kawal.webkit.FieldError;
import id.kawal.webkit.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The tracking page. Number and secret come with every post and stand in no address, no cookie and
 * no session.
 */
@Controller
@RequestMapping("/lacak")
class TrackingPages {

    /** What the forms of the page are sent to. */
    private static final Set<String> WORDS =
            Set.of(
                    "supplement",
                    "withdrawal",
                    "confirmation",
                    "dispute",
                    "escalation-request",
                    "consent",
                    "consent-withdrawal");

    private final Tracking tracking;
    private final Following following;
    private final CitizensDesk desk;
    private final PageWords words;
    private final TrackingLines lines;

    TrackingPages(Tracking tracking, Following following, CitizensDesk desk, PageWords words) {
        this.tracking = tracking;
        this.following = following;
        this.desk = desk;
        this.words = words;
        this.lines = new TrackingLines(words);
    }

    /** What one form of the page sends; which fields it has depends on the form. */
    record Sent(
            @Nullable String reference,
            @Nullable String secret,
            @Nullable String text,
            @Nullable String reason,
            @Nullable String remark,
            @Nullable String rating,
            @Nullable String purpose) {

        /** That there is one, never what it says. */
        @Override
        public String toString() {
            return "Sent[…]";
        }
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        model.addAttribute("reference", "");
        return "lacak";
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String show(Sent sent, Model model, Locale locale, HttpServletResponse response) {
        return open(sent)
                .map(dossier -> shown(dossier, sent, FormErrors.NONE, model, locale, response))
                .orElseGet(() -> unknown(sent, model, locale, response));
    }

    /** Where a browser asks again for what was the answer to a form: there is nothing to show. */
    @GetMapping("/{word}")
    ResponseEntity<Void> askAgain(@PathVariable String word) {
        if (!WORDS.contains(word)) {
            throw RuleRefused.notFound(Rules.NOT_FOUND);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/lacak")).build();
    }

    @PostMapping(path = "/{word}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String hear(
            @PathVariable String word,
            Sent sent,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        var dossier = open(sent);
        if (dossier.isEmpty()) {
            return unknown(sent, model, locale, response);
        }
        var errors = heard(dossier.get(), word, sent, locale);
        if (errors.any()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        } else {
            model.addAttribute("done", words.of("done." + word, locale));
        }
        return show(open(sent), sent, errors, model, locale, response);
    }

    private String show(
            Optional<Dossier> again,
            Sent sent,
            FormErrors errors,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        return again.map(dossier -> shown(dossier, sent, errors, model, locale, response))
                .orElseGet(() -> unknown(sent, model, locale, response));
    }

    private FormErrors heard(Dossier dossier, String word, Sent sent, Locale locale) {
        return desk.hear(dossier.complaintId(), word(word, sent))
                        instanceof Decision.Refused(var violations)
                ? words.errors(violations.stream().map(it -> fieldOf(it, word)).toList(), locale)
                : FormErrors.NONE;
    }

    /** Fields of several forms on one page need names of their own. */
    private static Violation fieldOf(Violation violation, String word) {
        return new Violation(word + "-" + violation.field(), violation.rule());
    }

    private static Command.Word word(String word, Sent sent) {
        return switch (word) {
            case "supplement" -> new Command.Supplement(written(sent.text()));
            case "withdrawal" -> new Command.Withdraw(given(sent.reason()));
            case "confirmation" -> new Command.Confirm(rating(sent.rating()), given(sent.remark()));
            case "dispute" -> new Command.Dispute(given(sent.reason()));
            case "escalation-request" -> new Command.RequestEscalation(given(sent.reason()));
            case "consent" -> new Command.GiveConsent(purpose(sent.purpose()));
            case "consent-withdrawal" -> new Command.WithdrawConsent(purpose(sent.purpose()));
            default -> throw Refusals.notFound();
        };
    }

    private static @Nullable Integer rating(@Nullable String rating) {
        return rating == null || !rating.matches("[0-9]") ? null : Integer.valueOf(rating);
    }

    /** Nobody consents by a form that says nothing. */
    private static Purpose purpose(@Nullable String purpose) {
        return Stream.of(Purpose.values())
                .filter(known -> known.name().equals(purpose))
                .findFirst()
                .orElseThrow(() -> RuleRefused.invalid(Rules.NOT_ONE_OF, "purpose"));
    }

    private static String written(@Nullable String field) {
        return field == null ? "" : Submission.normal(field);
    }

    private static @Nullable String given(@Nullable String field) {
        var written = written(field);
        return written.isEmpty() ? null : written;
    }

    private Optional<Dossier> open(Sent sent) {
        var dossier = tracking.open(written(sent.reference()), written(sent.secret()));
        dossier.map(Dossier::complaintId).ifPresent(LogContext::about);
        return dossier;
    }

    private String shown(
            Dossier dossier,
            Sent sent,
            FormErrors errors,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        TrackingView view = following.view(dossier);
        model.addAttribute("view", view);
        model.addAttribute(
                "received", TrackingLines.moment(view.receivedAt(), view.zone(), locale));
        model.addAttribute("stateWords", words.ofCode(view.state().name(), locale));
        model.addAttribute("entries", lines.entries(view, locale));
        model.addAttribute("deadlines", lines.deadlines(view, locale));
        model.addAttribute("secret", written(sent.secret()));
        model.addAttribute(PageWords.ANSWER_TO_A_POST, true);
        model.addAttribute("errors", errors);
        model.addAttribute("sent", sent);
        return "pengaduan";
    }

    private String unknown(Sent sent, Model model, Locale locale, HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("reference", written(sent.reference()));
        model.addAttribute(PageWords.ANSWER_TO_A_POST, true);
        model.addAttribute(
                "errors",
                new FormErrors(
                        List.of(
                                new FieldError(
                                        "reference",
                                        words.of("rule.COMPLAINT_NOT_FOUND.detail", locale)))));
        return "lacak";
    }
}
