package id.kawal.events;

import java.time.Instant;

/** The agency says it is not the one to answer, and names the one that is. */
public record ComplaintHandedBack(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("who handed it back") String agencyCode,
        @Description("who should have it") String proposedAgencyCode,
        @Description("sealed, content key") SealedValue reason)
        implements ComplaintEvent {

    public static final EventType<ComplaintHandedBack> TYPE =
            EventType.of(
                    "complaint.handed-back",
                    1,
                    Owner.ROUTING,
                    ComplaintHandedBack.class,
                    "The agency says it is not the one to answer, and names the one that is.");

    public ComplaintHandedBack {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
