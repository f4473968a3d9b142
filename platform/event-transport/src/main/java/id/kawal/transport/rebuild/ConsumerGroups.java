package id.kawal.transport.rebuild;

import static java.util.stream.Collectors.toMap;

import id.kawal.transport.CloudEvents;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;

/** What the broker knows about groups and the topic. */
public final class ConsumerGroups {

    private static final int PATIENCE_SECONDS = 10;

    private final Supplier<Admin> admin;

    public ConsumerGroups(Supplier<Admin> admin) {
        this.admin = admin;
    }

    /**
     * Forgets how far a group has read.
     *
     * @return false while somebody still reads
     */
    boolean forget(String group) throws InterruptedException, ExecutionException, TimeoutException {
        try {
            admin.get()
                    .deleteConsumerGroups(List.of(group))
                    .all()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof GroupNotEmptyException) {
                return false;
            }
            if (refused.getCause() instanceof GroupIdNotFoundException) {
                return true;
            }
            throw refused;
        }
    }

    /** How many facts there are. */
    long total() throws InterruptedException, ExecutionException, TimeoutException {
        var topic =
                admin.get()
                        .describeTopics(List.of(CloudEvents.TOPIC))
                        .allTopicNames()
                        .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .get(CloudEvents.TOPIC);
        if (topic == null) {
            return 0;
        }
        Map<TopicPartition, OffsetSpec> asked =
                topic.partitions().stream()
                        .collect(
                                toMap(
                                        info ->
                                                new TopicPartition(
                                                        CloudEvents.TOPIC, info.partition()),
                                        _ -> OffsetSpec.latest()));
        return admin
                .get()
                .listOffsets(asked)
                .all()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .values()
                .stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    /** How many of them a group has heard. */
    long heard(String group) throws InterruptedException, ExecutionException, TimeoutException {
        return admin
                .get()
                .listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .values()
                .stream()
                .mapToLong(position -> position == null ? 0 : position.offset())
                .sum();
    }
}
