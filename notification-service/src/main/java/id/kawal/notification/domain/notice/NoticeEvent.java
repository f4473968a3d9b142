package id.kawal.notification.domain.notice;

import java.time.Instant;

/** What happened to a notice. */
public sealed interface NoticeEvent {

    record Accepted(Instant at) implements NoticeEvent {}

    record Postponed(Instant dueAt, int attempts) implements NoticeEvent {}

    record Reached(Instant at, Evidence evidence) implements NoticeEvent {}

    record GivenUp(Instant at, String errorCode) implements NoticeEvent {}

    record WasDropped(Instant at, String reason) implements NoticeEvent {}
}
