package id.kawal.routing.application;

import id.kawal.events.SealedValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's history: what happened, and the words that came with it, sealed.
 *
 * @param type wire type of the fact
 * @param by kind and opaque id of whoever did it, for example {@code OFFICER 4711}
 * @param agencyCode the agency concerned, if any
 */
public record Remark(
        Instant at,
        String type,
        String by,
        @Nullable String agencyCode,
        @Nullable SealedValue words) {}
