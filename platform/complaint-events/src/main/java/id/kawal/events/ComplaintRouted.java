package id.kawal.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agency became responsible for the answer. */
public record ComplaintRouted(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("region code + . + short name, for example 63.02.PUPR") String agencyCode,
        @Description("public name of the agency") String agencyName,
        @Description("1 for the first agency, one more for each further one") int hop,
        @Description("who chose") DecidedBy decidedBy,
        @Description("0 to 1 where a rule or a model chose") @Nullable Double confidence,
        @Description("rule ids that led there; never words of the complaint")
                List<String> reasonCodes,
        @Description("who had it before") @Nullable String previousAgencyCode)
        implements ComplaintEvent {

    public static final EventType<ComplaintRouted> TYPE =
            EventType.of(
                    "complaint.routed",
                    1,
                    Owner.ROUTING,
                    ComplaintRouted.class,
                    "An agency became responsible for the answer.");

    public ComplaintRouted {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
        reasonCodes = List.copyOf(reasonCodes);
    }
}
