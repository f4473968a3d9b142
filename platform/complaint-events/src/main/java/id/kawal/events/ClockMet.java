package id.kawal.events;

import java.time.Instant;

/** What the clock waited for happened. */
public record ClockMet(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("which one") ClockKind clock,
        @Description("instant of the fact that met it") Instant metAt,
        @Description("after dueAt") boolean late)
        implements ComplaintEvent {

    public static final EventType<ClockMet> TYPE =
            EventType.of(
                    "clock.met",
                    1,
                    Owner.ESCALATION,
                    ClockMet.class,
                    "What the clock waited for happened.");

    public ClockMet {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
