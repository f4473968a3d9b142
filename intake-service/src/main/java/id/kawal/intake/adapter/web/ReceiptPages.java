package id.kawal.intake.adapter.web;

import id.kawal.intake.application.Receipts;
import id.kawal.intake.application.Region;
import id.kawal.intake.application.Regions;
import id.kawal.intake.domain.Submission;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says whether a receipt is ours, and whether it was given for a text. */
@Controller
class ReceiptPages {

    private final Receipts receipts;
    private final Regions regions;

    ReceiptPages(Receipts receipts, Regions regions) {
        this.receipts = receipts;
        this.regions = regions;
    }

    @GetMapping("/tanda-terima")
    String ask(Model model) {
        model.addAttribute("receipt", "");
        model.addAttribute("text", "");
        return "tanda-terima";
    }

    @PostMapping(path = "/tanda-terima", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String verify(
            @RequestParam String receipt,
            @RequestParam(required = false) @Nullable String text,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        var words = text == null ? "" : Submission.normal(text);
        model.addAttribute("receipt", receipt);
        model.addAttribute("text", words);
        var found = receipts.verify(receipt);
        model.addAttribute("asked", true);
        model.addAttribute(PageWords.ANSWER_TO_A_POST, true);
        found.ifPresent(it -> show(it, words, model, locale));
        return "tanda-terima";
    }

    private void show(Receipts.Receipt receipt, String text, Model model, Locale locale) {
        var region = regions.find(receipt.regionCode());
        var zone = region.<ZoneId>map(Region::zone).orElse(ZoneOffset.UTC);
        model.addAttribute("verified", receipt);
        model.addAttribute("regionName", region.map(Region::name).orElse(receipt.regionCode()));
        model.addAttribute("received", TrackingLines.moment(receipt.receivedAt(), zone, locale));
        if (!text.isEmpty()) {
            model.addAttribute("sameText", receipt.isFor(text));
        }
    }
}
