package id.kawal.testkit.canary.domain;

import java.time.Instant;

public final class AsksForTheTime {
    public Instant now() {
        return Instant.now();
    }
}
