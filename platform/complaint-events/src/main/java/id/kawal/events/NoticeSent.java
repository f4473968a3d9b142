package id.kawal.events;

import java.time.Instant;

/** A notice was handed to its channel. */
public record NoticeSent(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("cause + recipient + channel") String noticeId,
        @Description("event id of the fact it tells") String causeId,
        @Description("wire type of that fact") String causeType,
        @Description("CITIZEN, AGENCY, POST, COORDINATOR, OMBUDSMAN") String audience,
        @Description("citizen, a post or an agency code; never a name or an address")
                String recipient,
        @Description("EMAIL, SMS, WHATSAPP, HTTP") String channel,
        @Description("template id") String template)
        implements ComplaintEvent {

    public static final EventType<NoticeSent> TYPE =
            EventType.of(
                    "notice.sent",
                    1,
                    Owner.NOTIFICATION,
                    NoticeSent.class,
                    "A notice was handed to its channel.");

    public NoticeSent {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
