package id.kawal.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The citizen says it is settled. */
public record ComplaintConfirmed(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("1 (poor) to 5 (very good)") @Nullable Integer rating,
        @Description("sealed, content key") @Nullable SealedValue remark)
        implements ComplaintEvent {

    public static final EventType<ComplaintConfirmed> TYPE =
            EventType.of(
                    "complaint.confirmed",
                    1,
                    Owner.INTAKE,
                    ComplaintConfirmed.class,
                    "The citizen says it is settled.");

    public ComplaintConfirmed {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
