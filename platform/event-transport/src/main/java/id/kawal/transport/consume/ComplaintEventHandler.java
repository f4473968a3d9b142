package id.kawal.transport.consume;

import id.kawal.events.Owner;
import java.util.Set;

/**
 * A service's reaction to facts. One bean per consumer group; the transport decodes, retries and
 * parks around it.
 *
 * <p>A handler must take a repeat and must note every fact of the sources it listens to (with or
 * without consequence), for a hole in a source's sequence parks what follows. Facts of different
 * complaints may come at once, on different threads; those of one complaint never do.
 *
 * <p>The facts of one poll are one {@link id.kawal.transport.aggregate.UnitOfWork}: what a handler
 * stores of the complaint itself is written at its end, everything else at once. A fact may be
 * given up there and come again. What must not happen before the write waits for {@code
 * onceWritten}.
 */
public interface ComplaintEventHandler {

    /**
     * Consumer group and binding: {@code <service>} for the main one, {@code <service>.<name>}
     * else.
     */
    default String name() {
        return "";
    }

    /** Services whose facts this handler hears; facts of others are passed over unread. */
    Set<Owner> listensTo();

    /**
     * Whether {@link ReadUpTo} is kept for this handler: one small write a second. At most one
     * handler of a service may say so.
     */
    default boolean tracksReadUpTo() {
        return false;
    }

    /**
     * Reacts to one fact. One of a type this build does not know, or that an operator gave up,
     * comes as {@link id.kawal.events.UnknownComplaintEvent}: its position is to be noted.
     *
     * @throws id.kawal.transport.HealsByItself to be called again with the same fact, without end
     * @throws RuntimeException anything else, an {@link Error} included, parks the record and what
     *     follows of its complaint
     */
    void handle(ReceivedEvent received);
}
