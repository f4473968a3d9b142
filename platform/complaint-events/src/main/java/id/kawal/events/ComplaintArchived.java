package id.kawal.events;

import java.time.Instant;

/** The office ends the case without an answer, and tells the citizen the ground. */
public record ComplaintArchived(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("code of a closed list") String ground,
        @Description("sealed, content key") SealedValue explanation)
        implements ComplaintEvent {

    public static final EventType<ComplaintArchived> TYPE =
            EventType.of(
                    "complaint.archived",
                    1,
                    Owner.ROUTING,
                    ComplaintArchived.class,
                    "The office ends the case without an answer, and tells the citizen the ground.");

    public ComplaintArchived {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
