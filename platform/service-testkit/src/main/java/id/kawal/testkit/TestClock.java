package id.kawal.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Domain time that stands still until a test moves it. Millisecond ticks, as in production. */
public final class TestClock extends Clock {

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private TestClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    public static TestClock at(Instant instant) {
        return new TestClock(
                new AtomicReference<>(instant.truncatedTo(ChronoUnit.MILLIS)), ZoneOffset.UTC);
    }

    /** At an ISO instant, for example {@code 2026-03-02T01:00:00Z}. */
    public static TestClock at(String instant) {
        return at(Instant.parse(instant));
    }

    public void set(Instant instant) {
        now.set(instant.truncatedTo(ChronoUnit.MILLIS));
    }

    /** Moves on by this much and says what time it is then. */
    public Instant advance(Duration duration) {
        return now.updateAndGet(instant -> instant.plus(duration));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same time in another zone: moving one moves the other. */
    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(now, other);
    }
}
