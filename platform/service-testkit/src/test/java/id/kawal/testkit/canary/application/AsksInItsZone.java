package id.kawal.testkit.canary.application;

import java.time.LocalDate;
import java.time.ZoneId;

public final class AsksInItsZone {
    public LocalDate today(ZoneId zone) {
        return LocalDate.now(zone);
    }
}
