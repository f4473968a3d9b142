package id.kawal.events;

import java.time.Instant;

/** The file went to the Perwakilan. */
public record ReferralSent(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("one referral of one complaint") String referralId,
        @Description("province code of the Perwakilan") String office)
        implements ComplaintEvent {

    public static final EventType<ReferralSent> TYPE =
            EventType.of(
                    "referral.sent",
                    1,
                    Owner.ESCALATION,
                    ReferralSent.class,
                    "The file went to the Perwakilan.");

    public ReferralSent {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
