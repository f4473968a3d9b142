package id.kawal.notification.application;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The two times of design 10, in milliseconds because that is what the database keeps.
 *
 * @param domain for what is due and what is told
 * @param system for leases and rests between attempts
 */
public record Clocks(InstantSource domain, InstantSource system) {

    public Instant now() {
        return domain.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    public Instant systemNow() {
        return system.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
