package id.kawal.events;

import java.time.Instant;
import java.util.List;

/** The file can not go: the citizen is told what is missing. */
public record ReferralBlocked(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("one referral of one complaint") String referralId,
        @Description("CONSENT, IDENTITY") List<String> missing)
        implements ComplaintEvent {

    public static final EventType<ReferralBlocked> TYPE =
            EventType.of(
                    "referral.blocked",
                    1,
                    Owner.ESCALATION,
                    ReferralBlocked.class,
                    "The file can not go: the citizen is told what is missing.");

    public ReferralBlocked {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
        missing = List.copyOf(missing);
    }
}
