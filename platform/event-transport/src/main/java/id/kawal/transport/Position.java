package id.kawal.transport;

/**
 * Where a fact stands in the order of its source aggregate.
 *
 * @param source {@code ce_source}, for example {@code /routing-service/cases/<complaintId>}
 * @param sequence {@code ce_sequence}: from 1, without holes
 */
public record Position(String source, long sequence) {}
