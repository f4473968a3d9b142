package id.kawal.testkit.canary.domain;

import java.util.UUID;

public final class DrawsByItself {
    public UUID draw() {
        return UUID.randomUUID();
    }
}
