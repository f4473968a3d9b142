package id.kawal.notification.domain.notice;

import java.util.List;

/** What came of a command. A repeat or a late message is {@link Ignored}, not an error. */
public sealed interface Decision {

    record Happened(List<NoticeEvent> events) implements Decision {}

    record Ignored(Reason reason) implements Decision {}

    /** Why nothing happened. */
    enum Reason {
        NOT_SENT_YET,
        BOUNCE_WINDOW_OPEN,
        ALREADY_SENT,
        ALREADY_REACHED,
        ALREADY_FAILED,
        DROPPED
    }
}
