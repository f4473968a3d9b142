package id.kawal.events;

import java.time.Instant;

/** A clock stands still. */
public record ClockSuspended(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("which one") ClockKind clock,
        @Description("code of a closed list") String reason)
        implements ComplaintEvent {

    public static final EventType<ClockSuspended> TYPE =
            EventType.of(
                    "clock.suspended",
                    1,
                    Owner.ESCALATION,
                    ClockSuspended.class,
                    "A clock stands still.");

    public ClockSuspended {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
