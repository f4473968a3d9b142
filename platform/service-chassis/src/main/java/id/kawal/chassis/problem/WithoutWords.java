package id.kawal.chassis.problem;

import org.jspecify.annotations.Nullable;

/**
 * A failure as it may stand in a log: where it happened and of what kind it was. Its message stays
 * out, for a message may repeat what a citizen wrote.
 */
final class WithoutWords extends RuntimeException {

    private WithoutWords(Throwable original, @Nullable Throwable cause) {
        super(original.getClass().getName(), cause, false, true);
        setStackTrace(original.getStackTrace());
    }

    static WithoutWords of(Throwable original) {
        return of(original, 10);
    }

    private static WithoutWords of(Throwable original, int depth) {
        var cause = original.getCause();
        return new WithoutWords(
                original, cause == null || depth == 0 ? null : of(cause, depth - 1));
    }
}
