package id.kawal.intake.application.timeline;

import id.kawal.events.SealedValue;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the timeline.
 *
 * @param type of the fact, for example {@code complaint.routed}
 * @param details codes, dates and public names
 * @param words what was written, opened only to be shown
 */
public record Entry(
        Instant at, String type, Map<String, String> details, @Nullable SealedValue words) {

    public Entry {
        details = Map.copyOf(details);
    }

    Entry withoutWords() {
        return new Entry(at, type, details, null);
    }
}
