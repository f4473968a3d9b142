package id.kawal.routing.domain.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The latest word of those outside.
 *
 * @param citizenAt last supplement of the citizen
 * @param upstreamAt date of the latest export that spoke of the case
 */
public record Heard(@Nullable Instant citizenAt, @Nullable Instant upstreamAt) {

    static final Heard NOTHING = new Heard(null, null);

    boolean citizenSince(Instant instant) {
        return citizenAt != null && citizenAt.isAfter(instant);
    }

    /** A second export of the same date is a correction of the first, as for intake. */
    boolean upstreamLaterThan(Instant exportedAt) {
        return upstreamAt != null && exportedAt.isBefore(upstreamAt);
    }
}
