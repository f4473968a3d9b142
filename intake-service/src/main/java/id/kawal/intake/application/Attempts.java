package id.kawal.intake.application;

import id.kawal.transport.aggregate.StaleAggregate;
import java.util.function.Supplier;

/** Decides again on what a rival left behind. */
final class Attempts {

    /** Rivals of one complaint are its citizen and a few services: more than this is a defect. */
    private static final int LIMIT = 10;

    private Attempts() {}

    /**
     * Runs the decision until it is not stale any more.
     *
     * @throws StaleAggregate when rivals win every time
     */
    static <T> T untilCurrent(Supplier<T> decision) {
        for (int attempt = 1; attempt < LIMIT; attempt++) {
            try {
                return decision.get();
            } catch (StaleAggregate rival) {
                // read again and decide again
            }
        }
        return decision.get();
    }
}
