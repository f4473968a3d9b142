package id.kawal.notification.adapter.mongo;

import static java.util.stream.Collectors.toMap;

import id.kawal.notification.domain.dossier.Deadline;
import id.kawal.notification.domain.dossier.Dossier;
import id.kawal.notification.domain.dossier.DossierChange.Assigned;
import id.kawal.notification.domain.dossier.DossierChange.Opened;
import id.kawal.notification.domain.dossier.Rung;
import id.kawal.notification.domain.notice.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A dossier as a document. Maps are kept as lists: their keys may hold dots. */
final class DossierDocument {

    private DossierDocument() {}

    private static final String TOLD = "told";
    private static final String UNREACHED = "unreached";

    /** Whether anything of a dossier was stored but positions. */
    static boolean isThere(Document state) {
        return state.containsKey("complaintId");
    }

    static Map<String, Long> told(Document state) {
        return state.getList(TOLD, Document.class, List.of()).stream()
                .collect(toMap(each -> each.getString("key"), each -> each.getLong("sequence")));
    }

    /** What stays when facts are heard once more. */
    static Document startedOver(Document state, Map<String, Long> seen) {
        var told = new HashMap<>(told(state));
        seen.forEach((source, sequence) -> told.merge(source, sequence, Math::max));
        if (!isThere(state)) {
            return new Document(TOLD, told(told));
        }
        var blank = Dossier.blank(state.getString("complaintId"), state.getString("regionCode"));
        return of(blank, told).append(UNREACHED, state.get(UNREACHED));
    }

    private static List<Document> told(Map<String, Long> told) {
        return list(told, sequence -> new Document("sequence", sequence));
    }

    static Document of(Dossier dossier, Map<String, Long> told) {
        return new Document("complaintId", dossier.complaintId())
                .append(TOLD, told(told))
                .append("regionCode", dossier.regionCode())
                .append("opened", opened(dossier.opened()))
                .append("assigned", assigned(dossier.assigned()))
                .append("deadlines", list(dossier.deadlines(), DossierDocument::deadline))
                .append("rungs", list(dossier.rungs(), DossierDocument::rung))
                .append(UNREACHED, list(dossier.unreached(), DossierDocument::channels))
                .append("erased", dossier.erased());
    }

    static Dossier read(Document state) {
        return new Dossier(
                state.getString("complaintId"),
                state.getString("regionCode"),
                readOpened(state.get("opened", Document.class)),
                readAssigned(state.get("assigned", Document.class)),
                map(state, "deadlines", DossierDocument::readDeadline),
                map(state, "rungs", DossierDocument::readRung),
                map(state, UNREACHED, DossierDocument::readChannels),
                state.getBoolean("erased"));
    }

    private static @Nullable Document opened(@Nullable Opened opened) {
        return opened == null
                ? null
                : new Document("reference", opened.reference())
                        .append("language", opened.language())
                        .append("anonymous", opened.anonymous())
                        .append("confidential", opened.confidential())
                        .append("history", opened.history())
                        .append("contact", SealedTextDocument.of(opened.contact()))
                        .append("importedAt", date(opened.importedAt()));
    }

    private static @Nullable Opened readOpened(@Nullable Document document) {
        return document == null
                ? null
                : new Opened(
                        document.getString("reference"),
                        document.getString("language"),
                        document.getBoolean("anonymous"),
                        document.getBoolean("confidential"),
                        document.getBoolean("history"),
                        SealedTextDocument.contact(document.get("contact", Document.class)),
                        NoticeDocument.instantOrNull(document, "importedAt"));
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static Document rung(Rung rung) {
        return new Document("name", rung.name()).append("posts", rung.posts());
    }

    private static Rung readRung(Document document) {
        return new Rung(document.getString("name"), document.getList("posts", String.class));
    }

    private static @Nullable Document assigned(@Nullable Assigned assigned) {
        return assigned == null
                ? null
                : new Document("agencyCode", assigned.agencyCode())
                        .append("agencyName", assigned.agencyName());
    }

    private static @Nullable Assigned readAssigned(@Nullable Document document) {
        return document == null
                ? null
                : new Assigned(document.getString("agencyCode"), document.getString("agencyName"));
    }

    private static Document deadline(Deadline deadline) {
        return new Document("dueOn", deadline.dueOn().toString())
                .append("provisional", deadline.provisional())
                .append("basisKind", deadline.basisKind())
                .append("verified", deadline.verified());
    }

    private static Deadline readDeadline(Document document) {
        return new Deadline(
                LocalDate.parse(document.getString("dueOn")),
                document.getBoolean("provisional"),
                document.getString("basisKind"),
                document.getBoolean("verified"));
    }

    private static Document channels(List<Channel> channels) {
        return new Document("channels", channels.stream().map(Channel::name).toList());
    }

    private static List<Channel> readChannels(Document document) {
        return document.getList("channels", String.class).stream().map(Channel::valueOf).toList();
    }

    private static <V> List<Document> list(Map<String, V> map, Function<V, Document> each) {
        return map.entrySet().stream()
                .map(entry -> each.apply(entry.getValue()).append("key", entry.getKey()))
                .toList();
    }

    private static <V> Map<String, V> map(
            Document state, String field, Function<Document, V> each) {
        return state.getList(field, Document.class).stream()
                .collect(toMap(entry -> entry.getString("key"), each));
    }
}
