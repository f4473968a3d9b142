package id.kawal.transport.relay;

import java.time.Duration;

/**
 * How the relay works. All of it is system time.
 *
 * @param workers documents in flight at once
 * @param queue documents that may wait for a worker; what does not fit is found by the sweep
 * @param sweepEvery while something went wrong; while all is well six times as long, for a crash of
 *     another instance is all there is to find
 * @param overdueAfter age from which the sweep takes a document that owes
 */
public record RelaySettings(int workers, int queue, Duration sweepEvery, Duration overdueAfter) {

    public static final RelaySettings DEFAULT =
            new RelaySettings(256, 5_000, Duration.ofSeconds(5), Duration.ofSeconds(5));
}
