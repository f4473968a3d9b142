package id.kawal.notification.domain.notice;

import java.time.Instant;

/** What may be said to a notice. */
public sealed interface NoticeCommand {

    /** The channel took it. */
    record Accept(Instant at) implements NoticeCommand {}

    /** The channel did not take it, this time. */
    record Postpone(Instant at, String errorCode) implements NoticeCommand {}

    /** It can not be handed over, however often it is tried; or it came back. */
    record GiveUp(Instant at, String errorCode) implements NoticeCommand {}

    /** The channel says it arrived or was read. */
    record Reach(Instant at, Evidence evidence) implements NoticeCommand {}

    /** The time in which it could have come back is over. */
    record CloseBounceWindow(Instant at) implements NoticeCommand {}

    /** An operator wants it tried again: what hindered it is mended. */
    record Resend(Instant at) implements NoticeCommand {}

    /** It must not be told any more. */
    record Drop(Instant at, String reason) implements NoticeCommand {}
}
