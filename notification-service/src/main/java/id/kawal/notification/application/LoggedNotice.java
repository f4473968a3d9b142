package id.kawal.notification.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the delivery log: codes and instants only, no address and no words.
 *
 * @param cause wire type of the fact told
 * @param state PLANNED, SENT, DELIVERED, FAILED or DROPPED
 * @param evidence ACCEPTED, DELIVERED or READ, once delivered
 */
public record LoggedNotice(
        String noticeId,
        @Nullable String complaintId,
        String regionCode,
        @Nullable String agencyCode,
        String cause,
        String audience,
        String recipient,
        String channel,
        String template,
        String state,
        int failedAttempts,
        Instant plannedAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant sentAt,
        @Nullable Instant endedAt,
        @Nullable String evidence,
        @Nullable String errorCode) {}
