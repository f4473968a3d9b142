package id.kawal.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The complaint was found fit to be handled, and classified. */
public record ComplaintVerified(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("as decided by the office") Classification classification,
        @Description("category code as decided by the office") @Nullable String category)
        implements ComplaintEvent {

    public static final EventType<ComplaintVerified> TYPE =
            EventType.of(
                    "complaint.verified",
                    1,
                    Owner.ROUTING,
                    ComplaintVerified.class,
                    "The complaint was found fit to be handled, and classified.");

    public ComplaintVerified {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
