package id.kawal.intake.application.imports;

import id.kawal.transport.Failures;
import java.time.Duration;
import java.util.function.Supplier;

/** Tries what heals by itself again and again, without end, a little later each time. */
final class Patience {

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Importing.Pause pause;

    /** The process stops while something waited to heal. */
    static final class GivenUp extends RuntimeException {
        GivenUp(Throwable cause) {
            super(cause);
        }
    }

    Patience(Importing.Pause pause) {
        this.pause = pause;
    }

    /**
     * The result, once there is one.
     *
     * @throws GivenUp where the thread was interrupted
     * @throws RuntimeException what does not heal
     */
    <T> T untilHealed(Supplier<T> work) {
        for (var wait = FIRST; ; wait = longer(wait)) {
            try {
                return work.get();
            } catch (RuntimeException failure) {
                if (!Failures.heal(failure)) {
                    throw failure;
                }
                await(wait);
            }
        }
    }

    private void await(Duration wait) {
        try {
            pause.last(wait);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new GivenUp(stopping);
        }
    }

    private static Duration longer(Duration wait) {
        var doubled = wait.multipliedBy(2);
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
