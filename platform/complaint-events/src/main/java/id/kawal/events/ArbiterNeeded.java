package id.kawal.events;

import java.time.Instant;

/** It was handed back too often: the coordinator decides and locks. */
public record ArbiterNeeded(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("agencies that have had it") int hops)
        implements ComplaintEvent {

    public static final EventType<ArbiterNeeded> TYPE =
            EventType.of(
                    "arbiter.needed",
                    1,
                    Owner.ROUTING,
                    ArbiterNeeded.class,
                    "It was handed back too often: the coordinator decides and locks.");

    public ArbiterNeeded {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
