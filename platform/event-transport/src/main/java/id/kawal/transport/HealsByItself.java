package id.kawal.transport;

import org.jspecify.annotations.Nullable;

/**
 * A failure that passes without anybody's doing: a record that meets it is retried without end,
 * with back-off, and never parked.
 */
public class HealsByItself extends RuntimeException {

    public HealsByItself(String message) {
        super(message);
    }

    public HealsByItself(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** What may be logged of it: a word of ours, never a part of a record. */
    public String code() {
        return getClass().getSimpleName();
    }
}
