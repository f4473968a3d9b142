package id.kawal.transport.aggregate;

/** Where a service gets its collections; each one named here is swept by the relay. */
public interface Aggregates {

    /**
     * The collection with this name.
     *
     * @param name also the last but one part of {@code ce_source}: {@code cases} gives {@code
     *     /routing-service/cases/<id>} in routing-service
     */
    AggregateCollection collection(String name);
}
