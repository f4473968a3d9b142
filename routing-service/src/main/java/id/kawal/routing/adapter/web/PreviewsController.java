package id.kawal.routing.adapter.web;

import id.kawal.chassis.problem.RuleRefused;
import id.kawal.routing.application.Placing;
import id.kawal.routing.domain.choice.Candidate;
import id.kawal.routing.domain.choice.Choice;
import id.kawal.routing.domain.choice.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where a complaint would go, asked before it is lodged. */
@RestController
class PreviewsController {

    private final Placing placing;

    PreviewsController(Placing placing) {
        this.placing = placing;
    }

    record Question(
            @NotBlank @Size(max = 5) String regionCode,
            @NotNull @Size(max = 300) String title,
            @NotBlank @Size(max = 20_000) String text,
            @Size(max = 200) @Nullable String category) {}

    /**
     * What would happen.
     *
     * @param outcome {@code auto} or {@code triage}
     * @param candidates best first
     */
    record Preview(String outcome, List<PreviewedAgency> candidates) {}

    record PreviewedAgency(
            String agencyCode, String agencyName, double confidence, List<String> reasons) {}

    /**
     * Says to which agency a complaint with these words would go, and why. Open to everyone;
     * nothing is stored, and no word of it is logged. Refused where the region is unknown.
     */
    @PostMapping("/api/v1/routing-previews")
    Preview preview(@RequestBody @Valid Question question) {
        var wording =
                new Wording(
                        question.title(),
                        question.text(),
                        Objects.requireNonNullElse(question.category(), ""));
        var choice =
                placing.choice(question.regionCode(), wording)
                        .orElseThrow(() -> RuleRefused.invalid("UNKNOWN_REGION", "regionCode"));
        var outcome =
                switch (choice) {
                    case Choice.Auto _ -> "auto";
                    case Choice.Triage _ -> "triage";
                };
        return new Preview(
                outcome, choice.candidates().stream().map(PreviewsController::of).toList());
    }

    private static PreviewedAgency of(Candidate candidate) {
        return new PreviewedAgency(
                candidate.agency().code(),
                candidate.agency().name(),
                candidate.confidence(),
                candidate.reasons());
    }
}
