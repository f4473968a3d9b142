package id.kawal.chassis.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How domain time runs (design 10). For demos and tests only: every page and response says so while
 * it is set.
 *
 * @param speed {@code KAWAL_SPEED}: domain seconds per real second; 1 where it is not set
 * @param start {@code KAWAL_START}: the first instant of domain time; the epoch where it is not set
 * @param epoch {@code KAWAL_EPOCH}: the real instant at which {@code start} was now, the same in
 *     every process; required wherever one of the others is set
 */
@ConfigurationProperties("kawal")
public record KawalTime(@Nullable Double speed, @Nullable Instant start, @Nullable Instant epoch) {

    public KawalTime {
        if (speed != null && !(speed > 0 && speed < 1_000_000)) {
            throw new IllegalArgumentException(
                    "KAWAL_SPEED must be greater than 0 and less than 1000000");
        }
        if ((speed != null || start != null) && epoch == null) {
            throw new IllegalArgumentException(
                    "KAWAL_EPOCH is required where KAWAL_SPEED or KAWAL_START is set");
        }
    }

    /** Whether domain time differs from real time, so that people must be told. */
    public boolean isSet() {
        return speed != null || start != null;
    }

    /** Domain seconds per real second. */
    public double rate() {
        return speed == null ? 1 : speed;
    }

    /** Domain time at this real instant, in millisecond ticks as MongoDB keeps them. */
    Instant at(Instant real) {
        if (epoch == null) {
            return real.truncatedTo(ChronoUnit.MILLIS);
        }
        var elapsed = epoch.until(real, ChronoUnit.MILLIS);
        return (start == null ? epoch : start)
                .plusMillis((long) (elapsed * rate()))
                .truncatedTo(ChronoUnit.MILLIS);
    }
}
