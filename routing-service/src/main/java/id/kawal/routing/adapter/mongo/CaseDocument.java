package id.kawal.routing.adapter.mongo;

import id.kawal.events.DataKey;
import id.kawal.events.SealedValue;
import id.kawal.routing.application.CaseRecord;
import id.kawal.routing.application.CaseSummary;
import id.kawal.routing.application.Particulars;
import id.kawal.routing.application.Remark;
import id.kawal.routing.domain.cases.ArchiveGround;
import id.kawal.routing.domain.cases.CaseFile;
import id.kawal.routing.domain.cases.CaseState;
import id.kawal.routing.domain.cases.Classification;
import id.kawal.routing.domain.cases.ClosedBy;
import id.kawal.routing.domain.cases.Disposition;
import id.kawal.routing.domain.cases.Heard;
import id.kawal.routing.domain.cases.Holder;
import id.kawal.routing.domain.cases.Opening;
import id.kawal.routing.domain.cases.Origin;
import id.kawal.routing.domain.cases.Promise;
import id.kawal.routing.domain.cases.Queue;
import id.kawal.routing.domain.cases.RoutingCase;
import id.kawal.routing.domain.cases.Side;
import id.kawal.routing.domain.cases.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A case as a document. The fields that lists ask for lie flat: {@code status}, {@code regionCode},
 * {@code agencyCode}, {@code queue}, {@code dueAt}.
 */
final class CaseDocument {

    static final String STATUS = "status";
    static final String REGION = "regionCode";
    static final String AGENCY = "agencyCode";
    static final String QUEUE = "queue";
    static final String DUE = "dueAt";
    static final String RECEIVED = "receivedAt";

    /** Whether nobody has to do anything any more; lists put those last. */
    static final String ENDED = "ended";

    private CaseDocument() {}

    static Document write(CaseRecord record) {
        var document = new Document();
        var particulars = record.particulars();
        if (particulars != null) {
            document.append("particulars", write(particulars));
        }
        if (record.dueAt() != null) {
            document.append(DUE, Date.from(record.dueAt().toInstant()))
                    .append("dueOffset", record.dueAt().getOffset().getId());
        }
        document.append("history", record.history().stream().map(CaseDocument::write).toList());
        CaseState.of(record.state()).ifPresent(state -> document.append(STATUS, state.name()));
        document.append(ENDED, record.state() instanceof RoutingCase.Ended);
        document.putAll(write(record.state()));
        return document;
    }

    static CaseRecord read(Document document) {
        var status = document.getString(STATUS);
        return new CaseRecord(
                status == null
                        ? new RoutingCase.Unopened()
                        : state(CaseState.valueOf(status), document),
                particulars(document.get("particulars", Document.class)),
                due(document),
                document.getList("history", Document.class, List.of()).stream()
                        .map(CaseDocument::remark)
                        .toList());
    }

    /** What a list shows; needs neither the history nor the text. */
    static CaseSummary summary(String complaintId, Document document) {
        var particulars = document.get("particulars", new Document());
        return new CaseSummary(
                complaintId,
                CaseState.valueOf(document.getString(STATUS)),
                file(document),
                new CaseSummary.Heading(
                        particulars.getString("reference"),
                        particulars.getString("trackingId"),
                        particulars.getBoolean("confidential", false),
                        sealed(particulars.get("title", new Document()))),
                due(document));
    }

    private static Document write(RoutingCase state) {
        return switch (state) {
            case RoutingCase.Unopened _ -> new Document();
            case RoutingCase.Received(var file) -> write(file);
            case RoutingCase.Verified(var file) -> write(file);
            case RoutingCase.Routed(var file) -> write(file);
            case RoutingCase.InProgress(var file) -> write(file);
            case RoutingCase.AwaitingCitizen(var file, var askedBy) ->
                    write(file).append("askedBy", askedBy.name());
            case RoutingCase.Answered(var file, var at, var by) ->
                    write(file).append("answeredAt", Date.from(at)).append("answeredBy", by.name());
            case RoutingCase.Closed(var file, var at, var by) ->
                    ended(file, at).append("closedBy", by.name());
            case RoutingCase.Archived(var file, var at, var ground) ->
                    ended(file, at).append("ground", ground.name());
            case RoutingCase.Withdrawn(var file, var at) -> ended(file, at);
            case RoutingCase.ReferredOutside(var file, var at, var body) ->
                    ended(file, at).append("bodyCode", body);
        };
    }

    private static Document ended(CaseFile file, Instant at) {
        return write(file).append("endedAt", Date.from(at));
    }

    private static RoutingCase state(CaseState status, Document document) {
        var file = file(document);
        return switch (status) {
            case RECEIVED -> new RoutingCase.Received(file);
            case VERIFIED -> new RoutingCase.Verified(file);
            case ROUTED -> new RoutingCase.Routed(file);
            case IN_PROGRESS -> new RoutingCase.InProgress(file);
            case AWAITING_CITIZEN ->
                    new RoutingCase.AwaitingCitizen(
                            file, Side.valueOf(document.getString("askedBy")));
            case ANSWERED ->
                    new RoutingCase.Answered(
                            file,
                            instant(document, "answeredAt"),
                            Side.valueOf(document.getString("answeredBy")));
            case CLOSED ->
                    new RoutingCase.Closed(
                            file,
                            instant(document, "endedAt"),
                            ClosedBy.valueOf(document.getString("closedBy")));
            case ARCHIVED ->
                    new RoutingCase.Archived(
                            file,
                            instant(document, "endedAt"),
                            ArchiveGround.valueOf(document.getString("ground")));
            case WITHDRAWN -> new RoutingCase.Withdrawn(file, instant(document, "endedAt"));
            case REFERRED_OUTSIDE ->
                    new RoutingCase.ReferredOutside(
                            file, instant(document, "endedAt"), document.getString("bodyCode"));
        };
    }

    private static Document write(CaseFile file) {
        var opening = file.opening();
        var disposition = file.disposition();
        var holder = disposition.holder();
        var document =
                new Document("complaintId", opening.complaintId())
                        .append(REGION, opening.regionCode())
                        .append("origin", opening.origin().name())
                        .append(RECEIVED, Date.from(opening.receivedAt()))
                        .append("asked", name(opening.asked()))
                        .append("category", opening.category())
                        .append("chain", disposition.chain())
                        .append(QUEUE, disposition.queue().name())
                        .append("locked", disposition.locked())
                        .append("interimReplies", file.interimReplies())
                        .append("citizenAt", date(file.heard().citizenAt()))
                        .append("upstreamAt", date(file.heard().upstreamAt()));
        var verdict = file.verdict();
        if (verdict != null) {
            document.append("classification", verdict.classification().name())
                    .append("verifiedCategory", verdict.category());
        }
        var promise = file.promise();
        if (promise != null) {
            document.append("promisingAgency", promise.agencyCode())
                    .append("promisedBy", promise.promisedBy().toString());
        }
        if (holder != null) {
            document.append(AGENCY, holder.agencyCode())
                    .append("agencyName", holder.agencyName())
                    .append("acknowledged", holder.acknowledged());
        }
        return document;
    }

    private static CaseFile file(Document document) {
        var asked = document.getString("asked");
        var classification = document.getString("classification");
        return new CaseFile(
                new Opening(
                        document.getString("complaintId"),
                        document.getString(REGION),
                        Origin.valueOf(document.getString("origin")),
                        instant(document, RECEIVED),
                        asked == null ? null : Classification.valueOf(asked),
                        document.getString("category")),
                classification == null
                        ? null
                        : new Verdict(
                                Classification.valueOf(classification),
                                document.getString("verifiedCategory")),
                new Disposition(
                        holder(document),
                        document.getList("chain", String.class, List.of()),
                        Queue.valueOf(document.getString(QUEUE)),
                        document.getBoolean("locked", false)),
                document.getInteger("interimReplies", 0),
                promise(document),
                new Heard(
                        instantOrNull(document, "citizenAt"),
                        instantOrNull(document, "upstreamAt")));
    }

    private static @Nullable Promise promise(Document document) {
        var agencyCode = document.getString("promisingAgency");
        return agencyCode == null
                ? null
                : new Promise(agencyCode, LocalDate.parse(document.getString("promisedBy")));
    }

    private static @Nullable Holder holder(Document document) {
        var agencyCode = document.getString(AGENCY);
        return agencyCode == null
                ? null
                : new Holder(
                        agencyCode,
                        document.getString("agencyName"),
                        document.getBoolean("acknowledged", false));
    }

    private static Document write(Particulars particulars) {
        return new Document("reference", particulars.reference())
                .append("trackingId", particulars.trackingId())
                .append("anonymous", particulars.anonymous())
                .append("confidential", particulars.confidential())
                .append("title", sealed(particulars.title()))
                .append("text", sealed(particulars.text()))
                .append("place", sealed(particulars.place()));
    }

    private static @Nullable Particulars particulars(@Nullable Document document) {
        return document == null
                ? null
                : new Particulars(
                        document.getString("reference"),
                        document.getString("trackingId"),
                        document.getBoolean("anonymous", false),
                        document.getBoolean("confidential", false),
                        sealed(document.get("title", new Document())),
                        sealed(document.get("text", new Document())),
                        sealedOrNull(document.get("place", Document.class)));
    }

    private static Document write(Remark remark) {
        return new Document("at", Date.from(remark.at()))
                .append("type", remark.type())
                .append("by", remark.by())
                .append("agencyCode", remark.agencyCode())
                .append("words", sealed(remark.words()));
    }

    private static Remark remark(Document document) {
        return new Remark(
                instant(document, "at"),
                document.getString("type"),
                document.getString("by"),
                document.getString("agencyCode"),
                sealedOrNull(document.get("words", Document.class)));
    }

    private static @Nullable Document sealed(@Nullable SealedValue value) {
        return value == null
                ? null
                : new Document("key", value.key().name())
                        .append("field", value.field())
                        .append("ciphertext", value.ciphertext());
    }

    private static SealedValue sealed(Document document) {
        return new SealedValue(
                DataKey.valueOf(document.getString("key")),
                document.getString("field"),
                document.getString("ciphertext"));
    }

    private static @Nullable SealedValue sealedOrNull(@Nullable Document document) {
        return document == null ? null : sealed(document);
    }

    private static @Nullable OffsetDateTime due(Document document) {
        var due = instantOrNull(document, DUE);
        return due == null
                ? null
                : due.atOffset(java.time.ZoneOffset.of(document.getString("dueOffset")));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }

    private static @Nullable Instant instantOrNull(Document document, String field) {
        var date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
