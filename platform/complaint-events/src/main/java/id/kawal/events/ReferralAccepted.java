package id.kawal.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The Perwakilan took it. */
public record ReferralAccepted(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("one referral of one complaint") String referralId,
        @Description("the Perwakilan's own number") @Nullable String officeReference)
        implements ComplaintEvent {

    public static final EventType<ReferralAccepted> TYPE =
            EventType.of(
                    "referral.accepted",
                    1,
                    Owner.ESCALATION,
                    ReferralAccepted.class,
                    "The Perwakilan took it.");

    public ReferralAccepted {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
