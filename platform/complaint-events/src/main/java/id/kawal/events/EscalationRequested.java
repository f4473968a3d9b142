package id.kawal.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The citizen asks that the complaint go to the Ombudsman. */
public record EscalationRequested(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("sealed, content key") @Nullable SealedValue reason)
        implements ComplaintEvent {

    public static final EventType<EscalationRequested> TYPE =
            EventType.of(
                    "escalation.requested",
                    1,
                    Owner.INTAKE,
                    EscalationRequested.class,
                    "The citizen asks that the complaint go to the Ombudsman.");

    public EscalationRequested {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
