package id.kawal.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What holds for every fact. */
final class Facts {

    private Facts() {}

    static void requireCommon(
            @Nullable String complaintId,
            @Nullable String regionCode,
            @Nullable Instant occurredAt,
            @Nullable Actor actor) {
        if (complaintId == null || complaintId.isBlank()) {
            throw new IllegalArgumentException("complaintId is missing");
        }
        if (regionCode == null || regionCode.isBlank()) {
            throw new IllegalArgumentException("regionCode is missing");
        }
        if (occurredAt == null) {
            throw new IllegalArgumentException("occurredAt is missing");
        }
        if (actor == null) {
            throw new IllegalArgumentException("actor is missing");
        }
    }
}
