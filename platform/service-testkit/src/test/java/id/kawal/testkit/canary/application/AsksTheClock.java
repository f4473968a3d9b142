package id.kawal.testkit.canary.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

public final class AsksTheClock {
    public LocalDate today(Clock clock) {
        return LocalDate.now(clock);
    }

    public Instant when(Clock clock) {
        return clock.instant();
    }
}
