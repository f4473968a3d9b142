package id.kawal.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A later export of SP4N-LAPOR! shows another status or agency for an imported report. */
public record UpstreamChanged(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("what the new status means here") UpstreamState upstreamState,
        @Description("the status as the export wrote it") @Nullable String upstreamStatus,
        @Description("the agency as the export wrote it") @Nullable String upstreamAgency,
        @Description("date of the export: what it shows was true at this instant")
                Instant exportedAt)
        implements ComplaintEvent {

    public static final EventType<UpstreamChanged> TYPE =
            EventType.of(
                    "complaint.upstream-changed",
                    1,
                    Owner.INTAKE,
                    UpstreamChanged.class,
                    "A later export of SP4N-LAPOR! shows another status or agency for an imported report.");

    public UpstreamChanged {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
