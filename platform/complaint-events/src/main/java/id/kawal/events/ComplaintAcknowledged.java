package id.kawal.events;

import java.time.Instant;

/** The agency has seen it; this meets no clock. */
public record ComplaintAcknowledged(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("who acknowledged") String agencyCode)
        implements ComplaintEvent {

    public static final EventType<ComplaintAcknowledged> TYPE =
            EventType.of(
                    "complaint.acknowledged",
                    1,
                    Owner.ROUTING,
                    ComplaintAcknowledged.class,
                    "The agency has seen it; this meets no clock.");

    public ComplaintAcknowledged {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
