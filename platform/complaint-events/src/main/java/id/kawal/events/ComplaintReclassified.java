package id.kawal.events;

import java.time.Instant;

/** The classification was changed. */
public record ComplaintReclassified(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("until now") Classification from,
        @Description("from now on") Classification to)
        implements ComplaintEvent {

    public static final EventType<ComplaintReclassified> TYPE =
            EventType.of(
                    "complaint.reclassified",
                    1,
                    Owner.ROUTING,
                    ComplaintReclassified.class,
                    "The classification was changed.");

    public ComplaintReclassified {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
