package id.kawal.events;

import java.time.Instant;
import java.util.List;

/** A person opened the complainant's identity for their own eyes; any service may say so. */
public record IdentityOpened(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("post of the person who looked, from the agency directory") String post,
        @Description("why, from a closed list") String reasonCode,
        @Description("names of the sealed fields opened") List<String> fields)
        implements ComplaintEvent {

    public static final EventType<IdentityOpened> TYPE =
            EventType.of(
                    "identity.opened",
                    1,
                    Owner.INTAKE,
                    IdentityOpened.class,
                    "A person opened the complainant's identity for their own eyes; any service may say so.");

    public IdentityOpened {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
        fields = List.copyOf(fields);
    }
}
