package id.kawal.transport.consume;

import id.kawal.transport.park.RawRecord;
import java.util.function.Consumer;

/**
 * A record of a poll.
 *
 * @param observation does work under the trace that the record came with
 */
record Incoming(RawRecord record, Consumer<Runnable> observation) {

    void observe(Runnable work) {
        observation.accept(work);
    }
}
