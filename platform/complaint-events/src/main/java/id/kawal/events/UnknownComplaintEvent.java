package id.kawal.events;

import java.time.Instant;

/**
 * A type this build has never heard of, from a newer producer. It is skipped and counted, never
 * parked.
 */
public record UnknownComplaintEvent(
        String complaintId, String regionCode, Instant occurredAt, Actor actor, String type)
        implements ComplaintEvent {}
