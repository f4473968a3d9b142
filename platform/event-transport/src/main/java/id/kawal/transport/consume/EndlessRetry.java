package id.kawal.transport.consume;

import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ContainerPausingBackOffHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.ListenerContainerPauseService;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Retries a record that will heal without end, in the listener container. The container is paused
 * meanwhile and goes on polling: it can stop, and hand partitions over, at any moment.
 *
 * <p>The partitions that the same thread reads wait with it, whatever their complaints: what heals
 * is the database, the broker or the keys of the whole service as a rule. Where it is one complaint
 * after all (its keys lie under a key-encryption key that was never given), the log names the
 * record and that key, {@code kawal.retry.longest} its age, and an alert comes after five minutes.
 */
public final class EndlessRetry implements ListenerContainerWithDlqAndRetryCustomizer {

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final List<HandlerConsumer> consumers;
    private final TaskScheduler scheduler;

    public EndlessRetry(List<HandlerConsumer> consumers, TaskScheduler scheduler) {
        this.consumers = List.copyOf(consumers);
        this.scheduler = scheduler;
    }

    @Override
    public boolean retryAndDlqInBinding(String destinationName, String group) {
        return consumers.stream().noneMatch(consumer -> consumer.group().equals(group));
    }

    @Override
    public void configure(
            AbstractMessageListenerContainer<?, ?> container,
            String destinationName,
            String group,
            @Nullable BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> deadLetters,
            @Nullable BackOff backOff) {
        consumers.stream()
                .filter(consumer -> consumer.group().equals(group))
                .forEach(consumer -> configure(container, consumer));
    }

    private void configure(
            AbstractMessageListenerContainer<?, ?> container, HandlerConsumer consumer) {
        var properties = container.getContainerProperties();
        properties.setConsumerRebalanceListener(consumer.reading());
        // A commit that is lost is a record heard twice: no need to wait for each.
        properties.setSyncCommits(false);
        container.setCommonErrorHandler(endless());
    }

    private DefaultErrorHandler endless() {
        var backOff = new ExponentialBackOff(FIRST.toMillis(), 2);
        backOff.setMaxInterval(LONGEST.toMillis());
        backOff.setMaxElapsedTime(Long.MAX_VALUE);
        var handler =
                new DefaultErrorHandler(
                        null,
                        backOff,
                        new ContainerPausingBackOffHandler(
                                new ListenerContainerPauseService(null, scheduler)));
        // Everything that reaches the container is to be retried; what is not was parked before.
        handler.setClassifications(java.util.Map.of(), true);
        // The text of an exception may quote a record; its code is logged by who throws.
        handler.setLogLevel(KafkaException.Level.DEBUG);
        return handler;
    }
}
