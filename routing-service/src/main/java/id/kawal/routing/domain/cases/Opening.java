package id.kawal.routing.domain.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a case starts with and never loses.
 *
 * @param asked what the citizen thinks it is
 * @param category as chosen by the citizen or written upstream
 */
public record Opening(
        String complaintId,
        String regionCode,
        Origin origin,
        Instant receivedAt,
        @Nullable Classification asked,
        @Nullable String category) {}
