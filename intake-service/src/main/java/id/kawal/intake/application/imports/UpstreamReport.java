package id.kawal.intake.application.imports;

import id.kawal.events.Classification;
import id.kawal.events.UpstreamState;
import id.kawal.intake.application.Region;
import id.kawal.intake.domain.TrackingId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report as a row of the export tells it.
 *
 * @param receivedAt original date and time
 * @param state what the status means here
 * @param exportedAt null where neither the file nor anybody says
 */
public record UpstreamReport(
        TrackingId trackingId,
        Region region,
        Instant receivedAt,
        @Nullable Classification classification,
        @Nullable String category,
        String title,
        String text,
        @Nullable String place,
        @Nullable String complainantName,
        boolean anonymous,
        boolean confidential,
        @Nullable String source,
        @Nullable String agency,
        @Nullable String status,
        UpstreamState state,
        @Nullable Instant exportedAt) {

    /** Whether somebody still has to do something about it. */
    boolean isOpen() {
        return switch (state) {
            case OPEN, AWAITING_CITIZEN, ANSWERED -> true;
            case CLOSED, ARCHIVED -> false;
        };
    }

    /** Which report it is, never what it says. */
    @Override
    public String toString() {
        return "UpstreamReport[" + trackingId.value() + "]";
    }
}
