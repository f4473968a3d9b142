package id.kawal.webkit;

import id.kawal.chassis.time.KawalTime;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What the layout says on every page: {@code @kawalPage} in a template. */
public final class PageFacts {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final KawalTime time;
    private final Clock clock;

    PageFacts(KawalTime time, Clock clock) {
        this.time = time;
        this.clock = clock;
    }

    /** Whether the page must say that its time is not real. */
    public boolean isTimeSet() {
        return time.isSet();
    }

    /** Domain seconds per real second, without needless digits. */
    public String speed() {
        var rate = time.rate();
        return rate == Math.rint(rate)
                ? String.format(Locale.ROOT, "%.0f", rate)
                : String.valueOf(rate);
    }

    /** Domain time to the minute, in UTC. */
    public String now() {
        return MINUTE.format(clock.instant());
    }
}
