package id.kawal.events;

import java.time.Instant;
import java.time.OffsetDateTime;

/** A clock goes on with what was left. */
public record ClockResumed(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("which one") ClockKind clock,
        @Description("the new end") OffsetDateTime dueAt,
        @Description("needs a year for which there is no calendar yet") boolean provisional)
        implements ComplaintEvent {

    public static final EventType<ClockResumed> TYPE =
            EventType.of(
                    "clock.resumed",
                    1,
                    Owner.ESCALATION,
                    ClockResumed.class,
                    "A clock goes on with what was left.");

    public ClockResumed {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
