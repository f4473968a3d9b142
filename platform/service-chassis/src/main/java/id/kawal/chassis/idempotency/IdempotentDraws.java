package id.kawal.chassis.idempotency;

import java.util.UUID;
import java.util.function.Supplier;

/**
 * Chance that survives a crash: what a request draws (ids, secrets) is kept before it is used, so
 * that a retry with the same Idempotency-Key draws the same and finds what the first try stored.
 *
 * <p>A controller takes it as an argument. Without an Idempotency-Key every draw is fresh.
 */
@FunctionalInterface
public interface IdempotentDraws {

    /** Draws that nobody keeps. */
    IdempotentDraws FRESH = (name, chance) -> chance.get();

    /**
     * The value of this name for this request: drawn and kept the first time, the same again for
     * every retry. Kept sealed under a key that only the sender of the Idempotency-Key has.
     *
     * @throws id.kawal.transport.HealsByItself where another try took this request over meanwhile
     */
    String draw(String name, Supplier<String> chance);

    /**
     * The id of the command that this request is, the same for every retry. An aggregate that keeps
     * it with what the command changed recognises a retry of what it did before a crash, where the
     * state alone does not say so (a second supplement looks like the first).
     */
    default String commandId() {
        return draw("command", () -> UUID.randomUUID().toString());
    }
}
