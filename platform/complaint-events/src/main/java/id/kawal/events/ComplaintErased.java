package id.kawal.events;

import java.time.Instant;

/** The keys of the complaint were destroyed; every service deletes its copy. */
public record ComplaintErased(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("RETENTION_OVER, ASKED_BY_SUBJECT or UNLAWFUL") String reasonCode)
        implements ComplaintEvent {

    public static final EventType<ComplaintErased> TYPE =
            EventType.of(
                    "complaint.erased",
                    1,
                    Owner.INTAKE,
                    ComplaintErased.class,
                    "The keys of the complaint were destroyed; every service deletes its copy.");

    public ComplaintErased {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
