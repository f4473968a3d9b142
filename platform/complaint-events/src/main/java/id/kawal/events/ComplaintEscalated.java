package id.kawal.events;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rung of the ladder fired. */
public record ComplaintEscalated(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("the same however often it is told: clock, run and rung") String rungId,
        @Description("whose ladder") ClockKind clock,
        @Description(
                        "HEAD_OF_OPD, INSPEKTORAT_AND_SEKDA, HEAD_OF_REGION, COORDINATOR, SEKDA, REFERRAL, OVERDUE_AT_ADOPTION")
                String rung,
        @Description("posts told, from the agency directory") List<String> posts,
        @Description("the rung's own instant") OffsetDateTime dueAt,
        @Description("who has it") @Nullable String agencyCode,
        @Description("fired while the log could not be read up to its instant") boolean marked)
        implements ComplaintEvent {

    public static final EventType<ComplaintEscalated> TYPE =
            EventType.of(
                    "complaint.escalated",
                    1,
                    Owner.ESCALATION,
                    ComplaintEscalated.class,
                    "A rung of the ladder fired.");

    public ComplaintEscalated {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
        posts = List.copyOf(posts);
    }
}
