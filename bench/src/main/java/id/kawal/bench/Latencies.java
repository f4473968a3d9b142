package id.kawal.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Durations of many of the same thing; safe for many threads. */
final class Latencies {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final int PER_CENT = 100;

    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());

    void add(Duration duration) {
        nanos.add(duration.toNanos());
    }

    int count() {
        return nanos.size();
    }

    /** The smallest duration that this share of all did not exceed (nearest rank); in ms. */
    double millis(int percentile) {
        List<Long> sorted;
        synchronized (nanos) {
            sorted = nanos.stream().sorted().toList();
        }
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(sorted.size() * percentile / (double) PER_CENT);
        return sorted.get(Math.max(rank, 1) - 1) / NANOS_PER_MILLI;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "p50 %.0f ms, p99 %.0f ms (%d)", millis(50), millis(99), count());
    }
}
