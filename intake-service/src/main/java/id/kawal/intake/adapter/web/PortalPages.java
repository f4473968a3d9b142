package id.kawal.intake.adapter.web;

import id.kawal.events.Classification;
import id.kawal.intake.application.Lodging;
import id.kawal.intake.application.Regions;
import id.kawal.intake.domain.Draw;
import id.kawal.webkit.Choice;
import id.kawal.webkit.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The form with which a complaint is lodged, and the page that gives number, secret and receipt.
 */
@Controller
class PortalPages {

    private final Lodging lodging;
    private final Regions regions;
    private final PageWords words;

    PortalPages(Lodging lodging, Regions regions, PageWords words) {
        this.lodging = lodging;
        this.regions = regions;
        this.words = words;
    }

    @GetMapping("/")
    String form(Model model, Locale locale, HttpServletResponse response) {
        return form(
                model, LodgingForm.empty(Draws.fresh().text()), FormErrors.NONE, locale, response);
    }

    @PostMapping(path = "/", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String lodge(LodgingForm form, Model model, Locale locale, HttpServletResponse response) {
        var request = form.request(locale);
        var violations = new ArrayList<>(form.unreadable());
        violations.addAll(lodging.violations(request));
        if (!violations.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute(PageWords.ANSWER_TO_A_POST, true); // else what was written is lost
            return form(model, form, words.errors(violations, locale), locale, response);
        }
        return switch (lodging.lodge(request, draw(form.draw()).boundTo(form.words()))) {
            case Lodging.Taken taken -> taken(model, taken, response);
            case Lodging.NotTaken(var broken) ->
                    form(model, form, words.errors(broken, locale), locale, response);
        };
    }

    private static Draw draw(@Nullable String kept) {
        try {
            return kept == null ? Draws.fresh() : Draw.parse(kept);
        } catch (IllegalArgumentException notOurs) {
            return Draws.fresh();
        }
    }

    private String form(
            Model model,
            LodgingForm form,
            FormErrors errors,
            Locale locale,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("regions", regions.byProvince());
        model.addAttribute("classifications", classifications(locale));
        return "lapor";
    }

    private List<Choice> classifications(Locale locale) {
        return Stream.of(Classification.values())
                .map(each ->
                        new Choice(
                                each.name(),
                                words.ofCode(each.name(), locale),
                                words.of("classification." + each + ".hint", locale)))
                .toList();
    }

    private static String taken(Model model, Lodging.Taken taken, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("taken", taken);
        model.addAttribute(PageWords.ANSWER_TO_A_POST, true);
        return "diterima";
    }
}
