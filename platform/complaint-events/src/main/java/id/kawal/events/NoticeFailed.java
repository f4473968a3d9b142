package id.kawal.events;

import java.time.Instant;

/** A notice will not reach its recipient through this channel. */
public record NoticeFailed(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("cause + recipient + channel") String noticeId,
        @Description("event id of the fact it tells") String causeId,
        @Description("wire type of that fact") String causeType,
        @Description("CITIZEN, AGENCY, POST, COORDINATOR, OMBUDSMAN") String audience,
        @Description("never the provider's own words") String errorCode)
        implements ComplaintEvent {

    public static final EventType<NoticeFailed> TYPE =
            EventType.of(
                    "notice.failed",
                    1,
                    Owner.NOTIFICATION,
                    NoticeFailed.class,
                    "A notice will not reach its recipient through this channel.");

    public NoticeFailed {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
