package id.kawal.transport.consume;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/** Which partitions this process reads for one handler, since when, and how far it got. */
final class Reading implements ConsumerAwareRebalanceListener {

    private final InstantSource clock;
    private final java.util.function.Consumer<Collection<TopicPartition>> onChange;
    private final ConcurrentMap<Integer, Partition> partitions = new ConcurrentHashMap<>();

    /**
     * @param clock domain time
     * @param onChange told which partitions come or go
     */
    Reading(InstantSource clock, java.util.function.Consumer<Collection<TopicPartition>> onChange) {
        this.clock = clock;
        this.onChange = onChange;
    }

    /**
     * A partition that is read here.
     *
     * @param position offset of the first record that is not handled
     * @param since domain time at which the present reading began
     */
    record Partition(long position, Instant since) {}

    Map<Integer, Partition> partitions() {
        return Map.copyOf(partitions);
    }

    int size() {
        return partitions.size();
    }

    /** Nobody could be told for a while: whoever waited for this reading has to wait anew. */
    void beginAnew() {
        var since = clock.instant();
        partitions.replaceAll((_, reading) -> new Partition(reading.position(), since));
    }

    void handled(int partition, long offset) {
        partitions.computeIfPresent(
                partition, (_, reading) -> new Partition(offset + 1, reading.since()));
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
        onChange.accept(assigned);
        var since = clock.instant();
        for (var partition : assigned) {
            partitions.put(
                    partition.partition(), new Partition(consumer.position(partition), since));
        }
    }

    @Override
    public void onPartitionsRevokedBeforeCommit(
            Consumer<?, ?> consumer, Collection<TopicPartition> revoked) {
        revoked.forEach(partition -> partitions.remove(partition.partition()));
        onChange.accept(revoked);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> lost) {
        lost.forEach(partition -> partitions.remove(partition.partition()));
        onChange.accept(lost);
    }
}
