package id.kawal.escalation.adapter.mongo;

import id.kawal.escalation.domain.Attention;
import id.kawal.escalation.domain.EscalationCase;
import id.kawal.escalation.domain.Fired;
import id.kawal.escalation.domain.Rules;
import id.kawal.escalation.domain.clock.Clock;
import id.kawal.escalation.domain.clock.ClockKind;
import id.kawal.escalation.domain.ledger.Entry;
import id.kawal.escalation.domain.ledger.Ledger;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A case as a document: facts, what was fired, the referral and the ledger. Where the clocks stand
 * follows from the facts and from the footings kept with them; {@code clocks}, {@code nextFireAt},
 * {@code dueAt}, {@code agencyCode} and {@code regionCode} are there to be asked for.
 */
final class CaseDocument {

    static final String NEXT = "nextFireAt";
    static final String DUE = "dueAt";
    static final String LEDGER = "ledger";
    static final String REGION = "regionCode";
    static final String AGENCY = "agencyCode";
    static final String OPEN = "open";
    static final String ORPHAN = "orphan";
    static final String CLOCKS = "clocks";
    static final String REFERRAL = "referral";
    private static final String STATUS = "status";
    static final String PARTITION = "partition";

    private CaseDocument() {}

    static Document write(EscalationCase state, int partition) {
        return switch (state) {
            case EscalationCase.Unopened _ -> new Document();
            case EscalationCase.Historic _ -> new Document(STATUS, "HISTORIC");
            case EscalationCase.Erased _ -> new Document(STATUS, "ERASED");
            case EscalationCase.Followed followed -> write(followed).append(PARTITION, partition);
        };
    }

    static EscalationCase read(String complaintId, Document document, Rules rules) {
        var status = document.getString(STATUS);
        if (status == null) {
            return new EscalationCase.Unopened(complaintId);
        }
        return switch (status) {
            case "HISTORIC" -> new EscalationCase.Historic(complaintId);
            case "ERASED" -> new EscalationCase.Erased(complaintId);
            case "FOLLOWED" -> followed(complaintId, document, rules);
            case String unknown -> throw new IllegalStateException("no such status: " + unknown);
        };
    }

    static int partition(Document document) {
        return document.getInteger(PARTITION, -1);
    }

    private static Document write(EscalationCase.Followed followed) {
        var timeline = followed.timeline();
        var document =
                new Document(STATUS, "FOLLOWED")
                        .append(REGION, timeline.region())
                        .append(AGENCY, timeline.handling().agency())
                        .append(OPEN, timeline.isOpen())
                        .append(ORPHAN, Attention.of(followed) instanceof Attention.Orphan)
                        .append(
                                "facts",
                                followed.facts().stream().map(ContentDocument::write).toList())
                        .append(
                                "footings",
                                timeline.footings().stream().map(FootingDocument::write).toList())
                        .append(
                                "fired",
                                followed.fired().stream().map(CaseDocument::write).toList())
                        .append(REFERRAL, ReferralDocument.write(followed.referral()))
                        .append(
                                LEDGER,
                                followed.ledger().entries().stream()
                                        .map(CaseDocument::write)
                                        .toList())
                        .append(
                                CLOCKS,
                                timeline.clocks().stream().map(CaseDocument::write).toList());
        followed.nextFireAt().ifPresent(next -> document.append(NEXT, Date.from(next)));
        followed.dueAt().ifPresent(due -> document.append(DUE, Date.from(due)));
        return document;
    }

    private static EscalationCase followed(String complaintId, Document document, Rules rules) {
        return EscalationCase.Followed.restored(
                complaintId,
                document.getList("facts", Document.class, List.of()).stream()
                        .map(ContentDocument::read)
                        .toList(),
                document.getList("footings", Document.class, List.of()).stream()
                        .map(FootingDocument::read)
                        .toList(),
                document.getList("fired", Document.class, List.of()).stream()
                        .map(CaseDocument::fired)
                        .toList(),
                ReferralDocument.read(document.get(REFERRAL, Document.class)),
                new Ledger(
                        document.getList(LEDGER, Document.class, List.of()).stream()
                                .map(CaseDocument::entry)
                                .toList()),
                rules);
    }

    private static Document write(Clock clock) {
        return new Document("kind", clock.kind().name())
                .append("run", clock.run())
                .append("runs", clock.isRunning())
                .append("open", clock.isOpen())
                .append("dueAt", date(clock.dueAt()))
                .append("provisional", clock.provisional());
    }

    private static Document write(Fired fired) {
        return new Document("clock", fired.clock().name())
                .append("run", fired.run())
                .append("code", fired.code())
                .append("at", fired.at().toString())
                .append("id", fired.id())
                .append("withdrawn", fired.withdrawn());
    }

    private static Fired fired(Document document) {
        return new Fired(
                ClockKind.valueOf(document.getString("clock")),
                document.getInteger("run"),
                document.getString("code"),
                OffsetDateTime.parse(document.getString("at")),
                document.getString("id"),
                document.getBoolean("withdrawn", false));
    }

    private static Document write(Entry entry) {
        return new Document("number", entry.number())
                .append("content", new Document(new HashMap<String, Object>(entry.content())))
                .append("previous", entry.previous())
                .append("hash", entry.hash());
    }

    private static Entry entry(Document document) {
        Map<String, String> content = new HashMap<>();
        document.get("content", new Document())
                .forEach((name, value) -> content.put(name, String.valueOf(value)));
        return new Entry(
                document.getInteger("number"),
                content,
                document.getString("previous"),
                document.getString("hash"));
    }

    private static @Nullable Date date(@Nullable OffsetDateTime at) {
        return at == null ? null : Date.from(at.toInstant());
    }
}
