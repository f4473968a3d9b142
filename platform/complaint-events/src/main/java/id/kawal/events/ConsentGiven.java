package id.kawal.events;

import java.time.Instant;

/** The citizen agreed to one use of what they told us. */
public record ConsentGiven(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("IDENTITY_TO_OMBUDSMAN or PUBLICATION") String purpose)
        implements ComplaintEvent {

    public static final EventType<ConsentGiven> TYPE =
            EventType.of(
                    "consent.given",
                    1,
                    Owner.INTAKE,
                    ConsentGiven.class,
                    "The citizen agreed to one use of what they told us.");

    public ConsentGiven {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
