package id.kawal.events;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The end of a clock passed unmet. */
public record DeadlineMissed(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("which one") ClockKind clock,
        @Description("the end that passed") OffsetDateTime dueAt,
        @Description("missed before the region moved in: recorded, nothing fires")
                boolean beforeAdoption,
        @Description("who has it") @Nullable String agencyCode)
        implements ComplaintEvent {

    public static final EventType<DeadlineMissed> TYPE =
            EventType.of(
                    "deadline.missed",
                    1,
                    Owner.ESCALATION,
                    DeadlineMissed.class,
                    "The end of a clock passed unmet.");

    public DeadlineMissed {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
