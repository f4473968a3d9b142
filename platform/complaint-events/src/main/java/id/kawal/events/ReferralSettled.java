package id.kawal.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The Perwakilan settled it. */
public record ReferralSettled(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("one referral of one complaint") String referralId,
        @Description("how") String outcomeCode,
        @Description("sealed, content key") @Nullable SealedValue explanation)
        implements ComplaintEvent {

    public static final EventType<ReferralSettled> TYPE =
            EventType.of(
                    "referral.settled",
                    1,
                    Owner.ESCALATION,
                    ReferralSettled.class,
                    "The Perwakilan settled it.");

    public ReferralSettled {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
