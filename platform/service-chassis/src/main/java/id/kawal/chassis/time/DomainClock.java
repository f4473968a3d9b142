package id.kawal.chassis.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Domain time: START + SPEED x (now - EPOCH), the same instant in every process. What needs real
 * time (leases, back-off, timeouts, tokens, rate limits) asks the system instead.
 */
final class DomainClock extends Clock {

    private final Clock system;
    private final KawalTime time;

    DomainClock(Clock system, KawalTime time) {
        this.system = system;
        this.time = time;
    }

    @Override
    public Instant instant() {
        return time.at(system.instant());
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DomainClock(system.withZone(zone), time);
    }
}
