package id.kawal.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The Perwakilan gave it back. */
public record ReferralReturned(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("one referral of one complaint") String referralId,
        @Description("why") String reasonCode,
        @Description("sealed, content key") @Nullable SealedValue explanation)
        implements ComplaintEvent {

    public static final EventType<ReferralReturned> TYPE =
            EventType.of(
                    "referral.returned",
                    1,
                    Owner.ESCALATION,
                    ReferralReturned.class,
                    "The Perwakilan gave it back.");

    public ReferralReturned {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
