package id.kawal.intake.adapter.mongo;

import id.kawal.events.ImportMode;
import id.kawal.events.SealedValue;
import id.kawal.intake.application.Particulars;
import id.kawal.intake.domain.Complaint;
import id.kawal.intake.domain.Complaint.Answered;
import id.kawal.intake.domain.Complaint.Ended;
import id.kawal.intake.domain.Complaint.Erased;
import id.kawal.intake.domain.Complaint.Lodged;
import id.kawal.intake.domain.Complaint.Open;
import id.kawal.intake.domain.Complaint.Unlodged;
import id.kawal.intake.domain.Ending;
import id.kawal.intake.domain.Purpose;
import id.kawal.intake.domain.Standing;
import id.kawal.intake.domain.Upstream;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A complaint as a document; its shape is this class's alone. */
final class ComplaintDocument {

    private ComplaintDocument() {}

    static Document write(Complaint complaint, Particulars particulars, List<String> commands) {
        var document =
                new Document("reference", particulars.reference())
                        .append("regionCode", particulars.regionCode())
                        .append("receivedAt", Date.from(particulars.receivedAt()))
                        .append("language", particulars.language())
                        .append("sealed", sealed(particulars.sealed()))
                        .append("case", caseOf(complaint));
        put(document, "secretHash", particulars.secretHash());
        put(document, "commands", commands.isEmpty() ? null : commands);
        var origin = particulars.origin();
        if (origin != null) {
            document.append(
                    "origin",
                    new Document("trackingId", origin.trackingId())
                            .append("mode", origin.mode().name()));
        }
        return document;
    }

    private static List<Document> sealed(Map<String, SealedValue> values) {
        return values.values().stream().map(SealedDocuments::write).toList();
    }

    private static Document caseOf(Complaint complaint) {
        return switch (complaint) {
            case Unlodged _ -> new Document("state", "UNLODGED");
            case Erased _ -> new Document("state", "ERASED");
            case Open open -> standing("OPEN", open);
            case Answered answered ->
                    standing("ANSWERED", answered)
                            .append("answerId", answered.answerId())
                            .append("seen", answered.seen());
            case Ended ended ->
                    standing("ENDED", ended)
                            .append("ending", ended.ending().name())
                            .append("at", Date.from(ended.at()));
        };
    }

    private static Document standing(String state, Lodged lodged) {
        var standing = lodged.standing();
        var document =
                new Document("state", state)
                        .append("contactable", standing.contactable())
                        .append("consents", standing.consents().stream().map(Enum::name).toList())
                        .append("escalationAsked", standing.escalationAsked());
        put(document, "upstream", upstream(standing.upstream()));
        return document;
    }

    private static @Nullable Document upstream(@Nullable Upstream upstream) {
        if (upstream == null) {
            return null;
        }
        var document = new Document("ended", upstream.ended());
        put(document, "status", upstream.status());
        put(document, "agency", upstream.agency());
        var exportedAt = upstream.exportedAt();
        put(document, "exportedAt", exportedAt == null ? null : Date.from(exportedAt));
        return document;
    }

    private static void put(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }

    static Particulars particulars(Document document) {
        var origin = document.get("origin", Document.class);
        return new Particulars(
                document.getString("reference"),
                document.getString("regionCode"),
                document.getDate("receivedAt").toInstant(),
                document.getString("secretHash"),
                document.getString("language"),
                sealed(document),
                origin == null
                        ? null
                        : new Particulars.Origin(
                                origin.getString("trackingId"),
                                ImportMode.valueOf(origin.getString("mode"))));
    }

    private static Map<String, SealedValue> sealed(Document document) {
        var values = new HashMap<String, SealedValue>();
        for (var each : document.getList("sealed", Document.class, List.of())) {
            var value = SealedDocuments.read(each);
            if (value != null) {
                values.put(value.field(), value);
            }
        }
        return values;
    }

    static List<String> commands(Document document) {
        return document.getList("commands", String.class, List.of());
    }

    static Complaint complaint(Document document) {
        var is = document.get("case", new Document("state", "UNLODGED"));
        return switch (is.getString("state")) {
            case "OPEN" -> new Open(standing(is));
            case "ANSWERED" ->
                    new Answered(standing(is), is.getString("answerId"), is.getBoolean("seen"));
            case "ENDED" ->
                    new Ended(
                            standing(is),
                            Ending.valueOf(is.getString("ending")),
                            is.getDate("at").toInstant());
            case "ERASED" -> new Erased();
            default -> new Unlodged();
        };
    }

    private static Standing standing(Document document) {
        Set<Purpose> consents = new HashSet<>();
        for (var name : document.getList("consents", String.class, List.of())) {
            consents.add(Purpose.valueOf(name));
        }
        return new Standing(
                document.getBoolean("contactable"),
                consents,
                document.getBoolean("escalationAsked"),
                upstream(document.get("upstream", Document.class)));
    }

    private static @Nullable Upstream upstream(@Nullable Document document) {
        return document == null
                ? null
                : new Upstream(
                        document.getString("status"),
                        document.getString("agency"),
                        document.getBoolean("ended"),
                        instant(document.getDate("exportedAt")));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
