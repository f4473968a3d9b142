package id.kawal.intake;

import id.kawal.routing.Foreign;

public final class SeesRouting {
    public final Foreign foreign = new Foreign();
}
