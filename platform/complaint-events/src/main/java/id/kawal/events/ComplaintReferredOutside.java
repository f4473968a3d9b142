package id.kawal.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Not the region's to answer: the citizen is told who is. */
public record ComplaintReferredOutside(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("outside body of the directory, for example PLN") String bodyCode,
        @Description("public name of the body") String bodyName,
        @Description("sealed, content key") @Nullable SealedValue explanation)
        implements ComplaintEvent {

    public static final EventType<ComplaintReferredOutside> TYPE =
            EventType.of(
                    "complaint.referred-outside",
                    1,
                    Owner.ROUTING,
                    ComplaintReferredOutside.class,
                    "Not the region's to answer: the citizen is told who is.");

    public ComplaintReferredOutside {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
