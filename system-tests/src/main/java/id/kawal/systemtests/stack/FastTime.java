package id.kawal.systemtests.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Domain time of a stack (design 10).
 *
 * @param start the first instant
 * @param epoch the real instant at which it was {@code start}
 * @param speed domain seconds per real second
 */
public record FastTime(Instant start, Instant epoch, double speed) {

    private static final double NANOS = 1e9;

    /** Domain time now. */
    public Instant now() {
        double real = Duration.between(epoch, Instant.now()).toNanos() / NANOS;
        return start.plusNanos(Math.round(real * speed * NANOS));
    }

    /** How long to wait for real until the domain instant; never negative. */
    public Duration until(Instant instant) {
        double domain = Duration.between(now(), instant).toMillis();
        return Duration.ofMillis(Math.max(0, Math.round(domain / speed)));
    }

    Map<String, String> variables() {
        return Map.of(
                "KAWAL_START", start.toString(),
                "KAWAL_EPOCH", epoch.toString(),
                "KAWAL_SPEED", String.valueOf(speed));
    }
}
