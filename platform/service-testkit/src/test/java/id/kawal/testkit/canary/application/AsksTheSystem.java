package id.kawal.testkit.canary.application;

import java.time.Instant;

public final class AsksTheSystem {
    public Instant when() {
        return Instant.now();
    }
}
