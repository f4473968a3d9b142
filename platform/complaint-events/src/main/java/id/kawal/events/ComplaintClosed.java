package id.kawal.events;

import java.time.Instant;

/** The one fact that ends a case. */
public record ComplaintClosed(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("whose doing it was") ClosedBy closedBy,
        @Description(
                        "the instant that counts for clocks: of the answer where silence closes it, of the export where upstream did")
                Instant asOf)
        implements ComplaintEvent {

    public static final EventType<ComplaintClosed> TYPE =
            EventType.of(
                    "complaint.closed",
                    1,
                    Owner.ROUTING,
                    ComplaintClosed.class,
                    "The one fact that ends a case.");

    public ComplaintClosed {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
