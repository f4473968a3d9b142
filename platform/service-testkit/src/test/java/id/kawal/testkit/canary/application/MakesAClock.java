package id.kawal.testkit.canary.application;

import java.time.Clock;
import java.time.Instant;

public final class MakesAClock {
    public Instant when() {
        return Clock.systemUTC().instant();
    }
}
