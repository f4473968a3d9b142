package id.kawal.transport.aggregate;

/**
 * What all collections of a service share.
 *
 * @param cap records that one document may owe; 500 of 4 kB stay far below MongoDB's 16 MB
 */
public record OutboxSettings(Lease lease, Handover handover, int cap) {}
