package id.kawal.intake.application.timeline;

import id.kawal.events.SealedValue;
import java.time.Instant;
import java.util.HashMap;
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

    /** An agency's code; of {@code complaint.routed} alone its name. */
    static final String AGENCY = "agency";

    static final String AGENCY_CODE = "agencyCode";
    static final String AGENCY_NAME = "agencyName";

    public Entry {
        details = Map.copyOf(details);
    }

    Entry with(String name, @Nullable String detail) {
        var more = new HashMap<>(details);
        if (detail != null) {
            more.put(name, detail);
        }
        return new Entry(at, type, more, words);
    }

    Entry withoutWords() {
        return new Entry(at, type, details, null);
    }
}
