package id.kawal.events;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A complaint was accepted and given a reference number. */
public record ComplaintLodged(
        String complaintId,
        String regionCode,
        Instant occurredAt,
        Actor actor,
        @Description(
                        "the number the citizen writes down; not guessable, and worth nothing without the tracking secret")
                String reference,
        @Description("how it came in: WEB, API, COUNTER, EMAIL, SMS, WHATSAPP, OPEN311, PHONE")
                String channel,
        @Description("what the citizen thinks it is; routing decides")
                @Nullable Classification classificationAsked,
        @Description("category code chosen by the citizen") @Nullable String category,
        @Description("local day of the event complained of, as the citizen gave it")
                @Nullable LocalDate occurredOn,
        @Description("when the office took it; every clock of the citizen starts here")
                Instant receivedAt,
        @Description("when it was entered; later than receivedAt for paper and telephone")
                Instant recordedAt,
        @Description("the name is hidden from everyone who handles it") boolean anonymous,
        @Description("the content is shown only to those with the right to it")
                boolean confidential,
        @Description("BCP 47 tag of the citizen's language: id or en") String language,
        @Description("sealed, content key") SealedValue title,
        @Description("sealed, content key") SealedValue text,
        @Description("where it happened, sealed, content key") @Nullable SealedValue place,
        @Description("sealed, identity key") @Nullable SealedValue complainantName,
        @Description("sealed, identity key") @Nullable SealedValue complainantEmail,
        @Description("sealed, identity key") @Nullable SealedValue complainantPhone,
        @Description("complaintId of the complaint this one replaces") @Nullable String supersedes)
        implements ComplaintEvent {

    public static final EventType<ComplaintLodged> TYPE =
            EventType.of(
                    "complaint.lodged",
                    1,
                    Owner.INTAKE,
                    ComplaintLodged.class,
                    "A complaint was accepted and given a reference number.");

    public ComplaintLodged {
        Facts.requireCommon(complaintId, regionCode, occurredAt, actor);
    }
}
