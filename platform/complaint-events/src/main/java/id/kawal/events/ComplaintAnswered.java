package id.kawal.events;

import java.time.Instant;

/** The agency gave an answer the citizen can read. */
public record ComplaintAnswered(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("who answered") String agencyCode,
        @Description("sealed, content key") SealedValue text)
        implements ComplaintEvent {

    public static final EventType<ComplaintAnswered> TYPE =
            EventType.of(
                    "complaint.answered",
                    1,
                    Owner.ROUTING,
                    ComplaintAnswered.class,
                    "The agency gave an answer the citizen can read.");

    public ComplaintAnswered {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
