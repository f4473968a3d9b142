package id.kawal.notification.domain.dossier;

import java.time.LocalDate;
import java.util.Map;

/**
 * The end of a clock, and how honestly it may be called binding.
 *
 * @param basisKind statute, regulation, attested practice, agreement or house rule
 * @param verified whether the figure itself was seen in the source named
 */
public record Deadline(LocalDate dueOn, boolean provisional, String basisKind, boolean verified) {

    /** Values for a template that names this deadline. */
    public Map<String, String> values() {
        return Map.of(
                "dueOn", dueOn.toString(),
                "dueNote", provisional ? "PROVISIONAL" : "FIRM",
                "basis", basis());
    }

    /** The same clock with a new end. */
    public Deadline movedTo(LocalDate newDueOn, boolean nowProvisional) {
        return new Deadline(newDueOn, nowProvisional, basisKind, verified);
    }

    /** "By law" is said only of verified statute or regulation (design 6). */
    private String basis() {
        return switch (basisKind) {
            case "STATUTE", "REGULATION" -> verified ? "LAW" : "UNVERIFIED_LAW";
            default -> basisKind;
        };
    }
}
