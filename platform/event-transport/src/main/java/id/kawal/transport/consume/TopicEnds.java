package id.kawal.transport.consume;

import static java.util.stream.Collectors.toMap;

import id.kawal.transport.CloudEvents;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.jspecify.annotations.Nullable;

/** Asks the broker where the topic ends, and how far groups have got. */
public final class TopicEnds implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 5;

    private final Supplier<Admin> factory;
    private @Nullable Admin admin;

    /**
     * @param factory called at the first question: a broker whose name can not be resolved must not
     *     keep a service from starting
     */
    public TopicEnds(Supplier<Admin> factory) {
        this.factory = factory;
    }

    /** The offset of the next record, per partition. */
    Map<Integer, Long> of(Collection<Integer> partitions)
            throws InterruptedException, ExecutionException, TimeoutException {
        var asked =
                partitions.stream()
                        .collect(
                                toMap(
                                        number -> new TopicPartition(CloudEvents.TOPIC, number),
                                        _ -> OffsetSpec.latest()));
        return admin()
                .listOffsets(asked)
                .all()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .entrySet()
                .stream()
                .collect(toMap(end -> end.getKey().partition(), end -> end.getValue().offset()));
    }

    /** The offset of the next record, for every partition of the topic. */
    public Map<Integer, Long> all()
            throws InterruptedException, ExecutionException, TimeoutException {
        var topic =
                admin().describeTopics(List.of(CloudEvents.TOPIC))
                        .allTopicNames()
                        .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .get(CloudEvents.TOPIC);
        return topic == null
                ? Map.of()
                : of(topic.partitions().stream().map(TopicPartitionInfo::partition).toList());
    }

    /** How many facts there are past the position that a group has committed. */
    long unheard(String group) throws InterruptedException, ExecutionException, TimeoutException {
        var positions =
                admin().listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return all().entrySet().stream()
                .mapToLong(end -> {
                    var position =
                            positions.get(new TopicPartition(CloudEvents.TOPIC, end.getKey()));
                    return Math.max(0, end.getValue() - (position == null ? 0 : position.offset()));
                })
                .sum();
    }

    public synchronized Admin admin() {
        if (admin == null) {
            admin = factory.get();
        }
        return admin;
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(java.time.Duration.ofSeconds(1));
            admin = null;
        }
    }
}
