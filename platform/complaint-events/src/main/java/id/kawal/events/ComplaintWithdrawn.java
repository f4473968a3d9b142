package id.kawal.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The citizen took the complaint back. */
public record ComplaintWithdrawn(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("sealed, content key") @Nullable SealedValue reason)
        implements ComplaintEvent {

    public static final EventType<ComplaintWithdrawn> TYPE =
            EventType.of(
                    "complaint.withdrawn",
                    1,
                    Owner.INTAKE,
                    ComplaintWithdrawn.class,
                    "The citizen took the complaint back.");

    public ComplaintWithdrawn {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
