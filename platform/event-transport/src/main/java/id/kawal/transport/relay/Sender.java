package id.kawal.transport.relay;

import id.kawal.transport.aggregate.OutboxEntry;

/** Hands one record to the broker. */
public interface Sender extends AutoCloseable {

    /**
     * Returns once the record is acknowledged.
     *
     * @param source {@code ce_source} where it is a fact
     * @throws SendFailed when it was not
     */
    void send(OutboxEntry entry, String source) throws SendFailed, InterruptedException;

    @Override
    void close();
}
