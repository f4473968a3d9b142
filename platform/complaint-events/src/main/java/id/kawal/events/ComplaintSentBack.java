package id.kawal.events;

import java.time.Instant;

/** The office needs more from the citizen before it can go on. */
public record ComplaintSentBack(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("what is missing, sealed, content key") SealedValue question)
        implements ComplaintEvent {

    public static final EventType<ComplaintSentBack> TYPE =
            EventType.of(
                    "complaint.sent-back",
                    1,
                    Owner.ROUTING,
                    ComplaintSentBack.class,
                    "The office needs more from the citizen before it can go on.");

    public ComplaintSentBack {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
