package id.kawal.events;

import java.time.Instant;
import java.time.LocalDate;

/** The agency told the citizen why it takes longer and by when it will answer. */
public record InterimReplyGiven(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("who replied") String agencyCode,
        @Description("sealed, content key") SealedValue text,
        @Description("local day by which the answer is promised") LocalDate promisedBy,
        @Description("1 for the first interim reply of the case") int number)
        implements ComplaintEvent {

    public static final EventType<InterimReplyGiven> TYPE =
            EventType.of(
                    "interim-reply.given",
                    1,
                    Owner.ROUTING,
                    InterimReplyGiven.class,
                    "The agency told the citizen why it takes longer and by when it will answer.");

    public InterimReplyGiven {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
