package id.kawal.events;

import java.time.Instant;

/** The citizen took an agreement back. */
public record ConsentWithdrawn(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("IDENTITY_TO_OMBUDSMAN or PUBLICATION") String purpose)
        implements ComplaintEvent {

    public static final EventType<ConsentWithdrawn> TYPE =
            EventType.of(
                    "consent.withdrawn",
                    1,
                    Owner.INTAKE,
                    ConsentWithdrawn.class,
                    "The citizen took an agreement back.");

    public ConsentWithdrawn {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
