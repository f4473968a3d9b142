package id.kawal.routing.adapter.web;

import id.kawal.routing.domain.cases.ArchiveGround;
import id.kawal.routing.domain.cases.Classification;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The bodies of the commands below a case. */
final class CaseCommands {

    /** As long as an answer may be; longer ones belong into an attachment. */
    static final int LONGEST = 10_000;

    private CaseCommands() {}

    record Verification(
            @NotNull Classification classification, @Size(max = 100) @Nullable String category) {}

    record SendBack(@NotBlank @Size(max = LONGEST) String question) {}

    record Routing(@NotBlank @Size(max = 60) String agencyCode) {}

    record HandBack(
            @NotBlank @Size(max = 60) String proposedAgencyCode,
            @NotBlank @Size(max = LONGEST) String reason) {}

    record InterimReply(
            @NotBlank @Size(max = LONGEST) String text, @NotNull LocalDate promisedBy) {}

    record Answer(@NotBlank @Size(max = LONGEST) String text) {}

    record Archive(
            @NotNull ArchiveGround ground, @NotBlank @Size(max = LONGEST) String explanation) {}

    record OutsideReferral(
            @NotBlank @Size(max = 60) String bodyCode,
            @Size(max = LONGEST) @Nullable String explanation) {}
}
