package id.kawal.systemtests.demo;

import id.kawal.systemtests.client.Kawal;
import java.util.List;

/**
 * Everybody signs in and looks at an empty desk: what is slow the first time is not counted as days
 * of work in the office.
 */
final class WarmUp {

    private static final List<String> REGIONS =
            List.of("63.02", "63.71", "62.71", "62.01", "64.01", "64.08", "63");
    private static final int TIMES = 5;

    private WarmUp() {}

    static void of(Kawal kawal) {
        for (int i = 0; i < TIMES; i++) {
            REGIONS.forEach(region -> kawal.desk("opd-" + region).cases().ok());
            kawal.coordinator().cases().ok();
            kawal.ombudsman().referrals().ok();
            kawal.operators().notices("nobody");
            kawal.citizens().track("KWL-0000-0000-0000", "nobody's secret");
        }
    }
}
