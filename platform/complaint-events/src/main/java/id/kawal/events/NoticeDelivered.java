package id.kawal.events;

import java.time.Instant;

/** A notice reached its recipient as far as the channel can tell. */
public record NoticeDelivered(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("cause + recipient + channel") String noticeId,
        @Description("event id of the fact it tells") String causeId,
        @Description("wire type of that fact") String causeType,
        @Description("CITIZEN, AGENCY, POST, COORDINATOR, OMBUDSMAN") String audience,
        @Description(
                        "DELIVERED, READ, or ACCEPTED: no bounce for 48 hours where the channel tells no more")
                String evidence)
        implements ComplaintEvent {

    public static final EventType<NoticeDelivered> TYPE =
            EventType.of(
                    "notice.delivered",
                    1,
                    Owner.NOTIFICATION,
                    NoticeDelivered.class,
                    "A notice reached its recipient as far as the channel can tell.");

    public NoticeDelivered {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
