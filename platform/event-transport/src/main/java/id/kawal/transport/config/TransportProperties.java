package id.kawal.transport.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code kawal.transport}. All durations are system time.
 *
 * @param cap records that one document may owe
 * @param lease how long a document belongs to the process that sends what it owes
 * @param deliveryTimeout until when the producer keeps trying; at most half the lease, for records
 *     are begun during its first third
 * @param workers documents in flight at once
 * @param queue documents that may wait for a worker
 * @param sweepEvery how often the relay searches while something is wrong
 * @param overdueAfter age from which the sweep takes a document that owes
 */
@ConfigurationProperties("kawal.transport")
record TransportProperties(
        @DefaultValue("500") int cap,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("10s") Duration deliveryTimeout,
        @DefaultValue("256") int workers,
        @DefaultValue("5000") int queue,
        @DefaultValue("5s") Duration sweepEvery,
        @DefaultValue("5s") Duration overdueAfter) {

    TransportProperties {
        if (deliveryTimeout.multipliedBy(2).compareTo(lease) > 0) {
            throw new IllegalArgumentException(
                    "kawal.transport.delivery-timeout must be at most half of kawal.transport.lease");
        }
    }
}
