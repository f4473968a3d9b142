package id.kawal.events;

import java.time.Instant;
import java.util.List;

/** Every channel to the citizen failed: a person has to find another. */
public record CitizenUnreachable(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("those tried") List<String> channels)
        implements ComplaintEvent {

    public static final EventType<CitizenUnreachable> TYPE =
            EventType.of(
                    "citizen.unreachable",
                    1,
                    Owner.NOTIFICATION,
                    CitizenUnreachable.class,
                    "Every channel to the citizen failed: a person has to find another.");

    public CitizenUnreachable {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
        channels = List.copyOf(channels);
    }
}
