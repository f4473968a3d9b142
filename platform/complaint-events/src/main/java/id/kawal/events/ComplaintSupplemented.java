package id.kawal.events;

import java.time.Instant;

/** The citizen added something to the complaint. */
public record ComplaintSupplemented(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("sealed, content key") SealedValue text)
        implements ComplaintEvent {

    public static final EventType<ComplaintSupplemented> TYPE =
            EventType.of(
                    "complaint.supplemented",
                    1,
                    Owner.INTAKE,
                    ComplaintSupplemented.class,
                    "The citizen added something to the complaint.");

    public ComplaintSupplemented {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
