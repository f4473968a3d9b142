package id.kawal.intake.application.timeline;

import id.kawal.intake.domain.CitizensWord.Action;
import id.kawal.intake.domain.Purpose;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as its complainant sees it, opened: never log it.
 *
 * @param lines oldest first
 * @param deadlines by clock kind
 */
public record TrackingView(
        String complaintId,
        String reference,
        String regionCode,
        String regionName,
        ZoneId zone,
        Instant receivedAt,
        @Nullable String title,
        @Nullable String text,
        CaseState state,
        @Nullable Holder holder,
        Map<String, Due> deadlines,
        @Nullable Line answer,
        List<Line> lines,
        Set<Action> actions,
        Set<Purpose> consents) {

    /** One line of the timeline, opened. */
    public record Line(
            Instant at, String type, Map<String, String> details, @Nullable String words) {}

    @Override
    public String toString() {
        return "TrackingView[" + reference + "]";
    }
}
