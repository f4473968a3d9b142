package id.kawal.notification.domain.notice;

import org.jspecify.annotations.Nullable;

/**
 * The fact that a notice tells.
 *
 * @param id event id, or the digest's own where the notice gathers several facts
 * @param type wire type of the fact, for example {@code id.kawal.complaint.routed.v1}
 * @param complaintId null for a digest, which is about many
 * @param agencyCode who had the complaint then
 */
public record Cause(
        String id,
        String type,
        @Nullable String complaintId,
        String regionCode,
        @Nullable String agencyCode) {}
