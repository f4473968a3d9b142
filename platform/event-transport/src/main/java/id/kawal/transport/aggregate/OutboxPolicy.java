package id.kawal.transport.aggregate;

/**
 * How a collection owes.
 *
 * @param cap records that one document may owe
 */
record OutboxPolicy(Outbox outbox, Lease lease, Handover handover, int cap) {}
