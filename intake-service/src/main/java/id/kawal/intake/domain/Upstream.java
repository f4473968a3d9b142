package id.kawal.intake.domain;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the latest export of SP4N-LAPOR! shows of a report.
 *
 * @param status as written; null where the cell is empty
 * @param agency as written
 * @param ended closed or archived there
 * @param exportedAt null where the file does not say, and nobody did
 */
public record Upstream(
        @Nullable String status,
        @Nullable String agency,
        boolean ended,
        @Nullable Instant exportedAt) {

    /** Same status and agency; letter case and blanks vary between exports of the same report. */
    boolean showsTheSameAs(Upstream other) {
        return fingerprint().equals(other.fingerprint());
    }

    private String fingerprint() {
        return normal(status) + "|" + normal(agency);
    }

    private static String normal(@Nullable String cell) {
        return cell == null ? "" : cell.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** The same, as of an instant where nobody says when it was exported. */
    public Upstream asOf(Instant otherwise) {
        return exportedAt == null ? new Upstream(status, agency, ended, otherwise) : this;
    }

    boolean isOlderThan(Upstream other) {
        return exportedAt != null
                && other.exportedAt != null
                && exportedAt.isBefore(other.exportedAt);
    }
}
