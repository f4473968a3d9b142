package id.kawal.notification.adapter.mongo;

import id.kawal.events.Actor;
import id.kawal.events.ComplaintEvent;
import id.kawal.events.NoticeDelivered;
import id.kawal.events.NoticeFailed;
import id.kawal.events.NoticeSent;
import id.kawal.notification.domain.notice.Notice;
import id.kawal.notification.domain.notice.NoticeEvent;
import java.util.List;
import java.util.stream.Stream;

/**
 * What others are told about a notice. A digest is about many complaints and belongs to none, so
 * nothing is told about it.
 */
final class ToldFacts {

    private ToldFacts() {}

    static List<ComplaintEvent> of(Notice notice, List<NoticeEvent> events) {
        var complaintId = notice.cause().complaintId();
        return complaintId == null
                ? List.of()
                : events.stream().flatMap(event -> fact(notice, complaintId, event)).toList();
    }

    private static Stream<ComplaintEvent> fact(
            Notice notice, String complaintId, NoticeEvent event) {
        var cause = notice.cause();
        var audience = notice.recipient().audience().name();
        return switch (event) {
            case NoticeEvent.Accepted(var at) ->
                    Stream.of(
                            new NoticeSent(
                                    complaintId,
                                    cause.regionCode(),
                                    at,
                                    Actor.SYSTEM,
                                    notice.id(),
                                    cause.id(),
                                    cause.type(),
                                    audience,
                                    notice.recipient().code(),
                                    notice.channel().name(),
                                    notice.template()));
            case NoticeEvent.Reached(var at, var evidence) ->
                    Stream.of(
                            new NoticeDelivered(
                                    complaintId,
                                    cause.regionCode(),
                                    at,
                                    Actor.SYSTEM,
                                    notice.id(),
                                    cause.id(),
                                    cause.type(),
                                    audience,
                                    evidence.name()));
            case NoticeEvent.GivenUp(var at, var errorCode) ->
                    Stream.of(
                            new NoticeFailed(
                                    complaintId,
                                    cause.regionCode(),
                                    at,
                                    Actor.SYSTEM,
                                    notice.id(),
                                    cause.id(),
                                    cause.type(),
                                    audience,
                                    errorCode));
            case NoticeEvent.Postponed _, NoticeEvent.Renewed _, NoticeEvent.WasDropped _ ->
                    Stream.empty();
        };
    }
}
