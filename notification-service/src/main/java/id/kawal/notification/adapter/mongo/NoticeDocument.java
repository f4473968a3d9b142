package id.kawal.notification.adapter.mongo;

import id.kawal.notification.domain.notice.Audience;
import id.kawal.notification.domain.notice.Cause;
import id.kawal.notification.domain.notice.Channel;
import id.kawal.notification.domain.notice.Evidence;
import id.kawal.notification.domain.notice.Notice;
import id.kawal.notification.domain.notice.NoticeEvent;
import id.kawal.notification.domain.notice.NoticeState;
import id.kawal.notification.domain.notice.Recipient;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A notice as a document. {@code nextAt} is there while something will be due on it. */
final class NoticeDocument {

    static final String STATUS = "status";
    static final String PLANNED = "PLANNED";
    static final String ERROR_CODE = "errorCode";
    static final String NEXT_AT = "nextAt";
    static final String LEASE_UNTIL = "leaseUntil";
    static final String LEASE_HOLDER = "leaseHolder";

    private NoticeDocument() {}

    static Document of(Notice notice) {
        var document =
                new Document("causeId", notice.cause().id())
                        .append("causeType", notice.cause().type())
                        .append("complaintId", notice.cause().complaintId())
                        .append("regionCode", notice.cause().regionCode())
                        .append("agencyCode", notice.cause().agencyCode())
                        .append("audience", notice.recipient().audience().name())
                        .append("recipient", notice.recipient().code())
                        .append("channel", notice.channel().name())
                        .append("template", notice.template())
                        .append("values", new Document(new HashMap<>(notice.values())))
                        .append("siblings", notice.siblings().stream().map(Channel::name).toList())
                        .append("plannedAt", Date.from(notice.plannedAt()))
                        .append("failedAttempts", 0);
        document.putAll(of(notice.state()));
        return document;
    }

    /** The next document after what happened: what earlier states left for the log is kept. */
    static Document after(Document before, Notice next, List<NoticeEvent> events) {
        var document = of(next);
        document.putIfAbsent("sentAt", before.get("sentAt"));
        if (!(next.state() instanceof NoticeState.Planned)) {
            document.put("failedAttempts", before.get("failedAttempts"));
        }
        for (var event : events) {
            if (event instanceof NoticeEvent.Accepted(var at)) {
                document.put("sentAt", Date.from(at));
            }
        }
        return document;
    }

    static Notice read(String id, Document state) {
        return new Notice(
                id,
                new Cause(
                        state.getString("causeId"),
                        state.getString("causeType"),
                        state.getString("complaintId"),
                        state.getString("regionCode"),
                        state.getString("agencyCode")),
                new Recipient(
                        Audience.valueOf(state.getString("audience")),
                        state.getString("recipient")),
                Channel.valueOf(state.getString("channel")),
                state.getString("template"),
                values(state.get("values", Document.class)),
                state.getList("siblings", String.class).stream().map(Channel::valueOf).toList(),
                instant(state, "plannedAt"),
                state(state));
    }

    static @Nullable Instant instantOrNull(Document document, String field) {
        var date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }

    private static Document of(NoticeState state) {
        return switch (state) {
            case NoticeState.Planned(var dueAt, var attempts, var errorCode) ->
                    new Document(STATUS, PLANNED)
                            .append(NEXT_AT, Date.from(dueAt))
                            .append("failedAttempts", attempts)
                            .append(ERROR_CODE, errorCode);
            case NoticeState.Sent sent ->
                    new Document(STATUS, "SENT")
                            .append("sentAt", Date.from(sent.acceptedAt()))
                            .append(NEXT_AT, Date.from(sent.countsAsReachedAt()));
            case NoticeState.Delivered(var at, var evidence) ->
                    ended("DELIVERED", at).append("evidence", evidence.name());
            case NoticeState.Failed(var at, var errorCode) ->
                    ended("FAILED", at).append(ERROR_CODE, errorCode);
            case NoticeState.Dropped(var at, var reason) ->
                    ended("DROPPED", at).append(ERROR_CODE, reason);
        };
    }

    private static Document ended(String status, Instant at) {
        return new Document(STATUS, status).append("endedAt", Date.from(at));
    }

    private static NoticeState state(Document document) {
        return switch (document.getString(STATUS)) {
            case PLANNED ->
                    new NoticeState.Planned(
                            instant(document, NEXT_AT),
                            document.getInteger("failedAttempts"),
                            document.getString(ERROR_CODE));
            case "SENT" -> new NoticeState.Sent(instant(document, "sentAt"));
            case "DELIVERED" ->
                    new NoticeState.Delivered(
                            instant(document, "endedAt"),
                            Evidence.valueOf(document.getString("evidence")));
            case "FAILED" ->
                    new NoticeState.Failed(
                            instant(document, "endedAt"), document.getString(ERROR_CODE));
            case "DROPPED" ->
                    new NoticeState.Dropped(
                            instant(document, "endedAt"), document.getString(ERROR_CODE));
            case String unknown -> throw new IllegalStateException("no such status: " + unknown);
        };
    }

    private static Map<String, String> values(Document document) {
        var values = new HashMap<String, String>();
        document.forEach((name, value) -> values.put(name, (String) value));
        return values;
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }
}
