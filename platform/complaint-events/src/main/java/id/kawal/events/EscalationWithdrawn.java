package id.kawal.events;

import java.time.Instant;

/** A fired rung rested on a fact heard late; the ledger keeps both. */
public record EscalationWithdrawn(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("the rung, missed deadline or referral withdrawn") String rungId,
        @Description("event id of the fact whose instant lies before the rung") String becauseOf)
        implements ComplaintEvent {

    public static final EventType<EscalationWithdrawn> TYPE =
            EventType.of(
                    "escalation.withdrawn",
                    1,
                    Owner.ESCALATION,
                    EscalationWithdrawn.class,
                    "A fired rung rested on a fact heard late; the ledger keeps both.");

    public EscalationWithdrawn {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
