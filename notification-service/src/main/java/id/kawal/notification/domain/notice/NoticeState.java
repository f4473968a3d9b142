package id.kawal.notification.domain.notice;

import java.time.Duration;
import java.time.Instant;

/** Where a notice stands. All instants are domain time. */
public sealed interface NoticeState {

    /** Design 6, "reached": accepted with no bounce for two days counts, shown as accepted. */
    Duration BOUNCE_WINDOW = Duration.ofDays(2);

    /**
     * Not handed over yet.
     *
     * @param attempts that failed
     */
    record Planned(Instant dueAt, int attempts) implements NoticeState {}

    /** Taken by the channel. */
    record Sent(Instant acceptedAt) implements NoticeState {
        public Instant countsAsReachedAt() {
            return acceptedAt.plus(BOUNCE_WINDOW);
        }
    }

    /** Reached its recipient as far as the channel can tell. */
    record Delivered(Instant at, Evidence evidence) implements NoticeState {}

    /** Will not reach its recipient through this channel. */
    record Failed(Instant at, String errorCode) implements NoticeState {}

    /** Not to be told any more. */
    record Dropped(Instant at, String reason) implements NoticeState {}
}
