package id.kawal.notification.domain.notice;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a notice stands. All instants are domain time. */
public sealed interface NoticeState {

    /** Design 6, "reached": accepted with no bounce for two days counts, shown as accepted. */
    Duration BOUNCE_WINDOW = Duration.ofDays(2);

    /**
     * Not handed over yet.
     *
     * @param attempts that failed
     * @param errorCode why the last one did, or null
     */
    record Planned(Instant dueAt, int attempts, @Nullable String errorCode) implements NoticeState {

        public Planned(Instant dueAt, int attempts) {
            this(dueAt, attempts, null);
        }
    }

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
