package id.kawal.notification.domain.notice;

import java.time.Instant;

/** What happened to a notice. */
public sealed interface NoticeEvent {

    record Accepted(Instant at) implements NoticeEvent {}

    record Postponed(Instant dueAt, int attempts, String errorCode) implements NoticeEvent {}

    /** Planned anew, as if it had never been tried. */
    record Renewed(Instant at) implements NoticeEvent {}

    record Reached(Instant at, Evidence evidence) implements NoticeEvent {}

    record GivenUp(Instant at, String errorCode) implements NoticeEvent {}

    record WasDropped(Instant at, String reason) implements NoticeEvent {}
}
