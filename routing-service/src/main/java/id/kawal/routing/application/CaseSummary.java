package id.kawal.routing.application;

import id.kawal.events.SealedValue;
import id.kawal.routing.domain.cases.CaseFile;
import id.kawal.routing.domain.cases.CaseState;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A case as a list shows it: without its history and without its text.
 *
 * @param dueAt end of its RESOLUTION clock, as escalation last told it
 */
public record CaseSummary(
        String complaintId,
        CaseState state,
        CaseFile file,
        Heading heading,
        @Nullable OffsetDateTime dueAt) {

    /** What a list names a case by. */
    public record Heading(
            String reference,
            @Nullable String trackingId,
            boolean confidential,
            SealedValue title) {

        public static Heading of(Particulars it) {
            return new Heading(it.reference(), it.trackingId(), it.confidential(), it.title());
        }
    }
}
