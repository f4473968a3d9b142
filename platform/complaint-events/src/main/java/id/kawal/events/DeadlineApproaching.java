package id.kawal.events;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A warning point of a clock was reached. */
public record DeadlineApproaching(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("which one") ClockKind clock,
        @Description("PERCENT_50, PERCENT_80 or ONE_WORKING_DAY") String warning,
        @Description("the end of the clock") OffsetDateTime dueAt,
        @Description("who has it") @Nullable String agencyCode)
        implements ComplaintEvent {

    public static final EventType<DeadlineApproaching> TYPE =
            EventType.of(
                    "deadline.approaching",
                    1,
                    Owner.ESCALATION,
                    DeadlineApproaching.class,
                    "A warning point of a clock was reached.");

    public DeadlineApproaching {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
