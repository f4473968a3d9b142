package id.kawal.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file for the Ombudsman is ready. */
public record ReferralPrepared(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("one referral of one complaint") String referralId,
        @Description("province code of the Perwakilan") String office,
        @Description("LADDER, CITIZEN or PERSON") String initiatedBy,
        @Description("why nothing is sent by itself: NO_AGREEMENT or AGREEMENT_UNKNOWN")
                @Nullable String holdReason,
        @Description("codes that travel with the file: what the Ombudsman may want to weigh")
                List<String> remarks)
        implements ComplaintEvent {

    public static final EventType<ReferralPrepared> TYPE =
            EventType.of(
                    "referral.prepared",
                    1,
                    Owner.ESCALATION,
                    ReferralPrepared.class,
                    "The file for the Ombudsman is ready.");

    public ReferralPrepared {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
        remarks = List.copyOf(remarks);
    }
}
