package id.kawal.routing.application;

import id.kawal.transport.aggregate.StaleAggregate;
import java.util.function.Supplier;

/** Reads and decides again where someone else stored the same case in between. */
final class Attempts {

    private static final int MOST = 5;

    private Attempts() {}

    /**
     * What came of the first attempt that met nobody.
     *
     * @throws StaleAggregate after five that did
     */
    static <T> T untilCurrent(Supplier<T> attempt) {
        for (int failed = 1; ; failed++) {
            try {
                return attempt.get();
            } catch (StaleAggregate stale) {
                if (failed == MOST) {
                    throw stale;
                }
            }
        }
    }
}
