package id.kawal.events;

import java.time.Instant;

/** The citizen says it is not settled: the case reopens. */
public record ComplaintDisputed(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("sealed, content key") SealedValue reason)
        implements ComplaintEvent {

    public static final EventType<ComplaintDisputed> TYPE =
            EventType.of(
                    "complaint.disputed",
                    1,
                    Owner.INTAKE,
                    ComplaintDisputed.class,
                    "The citizen says it is not settled: the case reopens.");

    public ComplaintDisputed {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
