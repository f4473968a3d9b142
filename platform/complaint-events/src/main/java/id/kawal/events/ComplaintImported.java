package id.kawal.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A report was taken over from SP4N-LAPOR!; stands instead of complaint.lodged. */
public record ComplaintImported(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description("our own number for it") String reference,
        @Description(
                        "HISTORY: statistics and learning, no clock runs, nobody is told; LIVE: a region moves in with it")
                ImportMode mode,
        @Description("the Tracking ID of SP4N-LAPOR!") String trackingId,
        @Description("what the upstream status means here") UpstreamState upstreamState,
        @Description("the status as the export wrote it") @Nullable String upstreamStatus,
        @Description("the agency as the export wrote it") @Nullable String upstreamAgency,
        @Description("as the export gave it") @Nullable Classification classification,
        @Description("category as the export wrote it") @Nullable String category,
        @Description("channel of the upstream system, as written") @Nullable String source,
        @Description("original date and time of the report; clocks start here") Instant receivedAt,
        @Description("when it was read in") Instant recordedAt,
        @Description(
                        "date of the export: Tanggal Generate, else AS_OF; an upstream closure counts as of this instant")
                Instant exportedAt,
        @Description("Anonim: the name is hidden") boolean anonymous,
        @Description("Rahasia: the content is hidden") boolean confidential,
        @Description("sealed, content key") SealedValue title,
        @Description("sealed, content key") SealedValue text,
        @Description("sealed, content key") @Nullable SealedValue place,
        @Description("Nama Pelapor, sealed, identity key") @Nullable SealedValue complainantName)
        implements ComplaintEvent {

    public static final EventType<ComplaintImported> TYPE =
            EventType.of(
                    "complaint.imported",
                    1,
                    Owner.INTAKE,
                    ComplaintImported.class,
                    "A report was taken over from SP4N-LAPOR!; stands instead of complaint.lodged.");

    public ComplaintImported {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
