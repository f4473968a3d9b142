package id.kawal.events;

import java.time.Instant;
import java.time.OffsetDateTime;

/** A clock runs. */
public record ClockStarted(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("which one") ClockKind clock,
        @Description("what the budget rests on") Basis basis,
        @Description("working or calendar days") BudgetUnit unit,
        @Description("amount in that unit") int budget,
        @Description("day 1 is the local day after this") Instant startedAt,
        @Description("last second of the local day, with the region's offset") OffsetDateTime dueAt,
        @Description("needs a year for which there is no calendar yet") boolean provisional,
        @Description("id@version") String policy,
        @Description("id@version") String calendar)
        implements ComplaintEvent {

    public static final EventType<ClockStarted> TYPE =
            EventType.of("clock.started", 1, Owner.ESCALATION, ClockStarted.class, "A clock runs.");

    public ClockStarted {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
