package id.kawal.notification.adapter.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kawal.notification.application.Directory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/**
 * Copies the compacted topic {@code agency-directory}: from its beginning at every start, for it is
 * small and taking an entry again changes nothing. Starts again from there after any failure.
 */
public final class DirectoryReader implements SmartLifecycle {

    /** Compacted; key is the agency code. */
    public static final String TOPIC = "agency-directory";

    private static final Logger log = LoggerFactory.getLogger(DirectoryReader.class);
    private static final Duration REST = Duration.ofSeconds(2);

    private final Map<String, Object> settings;
    private final DirectoryEntries entries;
    private final AtomicReference<@Nullable Thread> reader = new AtomicReference<>();
    private final AtomicReference<@Nullable Consumer<byte[], byte[]>> current =
            new AtomicReference<>();

    /**
     * @param settings of a Kafka consumer: where the broker is and how to reach it
     */
    public DirectoryReader(Map<String, Object> settings, Directory directory, JsonMapper json) {
        this.settings = Map.copyOf(settings);
        this.entries = new DirectoryEntries(directory, json);
    }

    @Override
    public void start() {
        var thread = Thread.ofPlatform().daemon().name("agency-directory").unstarted(this::run);
        if (reader.compareAndSet(null, thread)) {
            thread.start();
        }
    }

    @Override
    public void stop() {
        var thread = reader.getAndSet(null);
        var consumer = current.get();
        if (consumer != null) {
            consumer.wakeup();
        }
        if (thread != null) {
            LockSupport.unpark(thread);
        }
    }

    @Override
    public boolean isRunning() {
        return reader.get() != null;
    }

    private void run() {
        while (isRunning()) {
            try (var consumer =
                    new KafkaConsumer<>(
                            settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                current.set(consumer);
                read(consumer);
            } catch (WakeupException stopping) {
                log.debug("The directory is read no more");
            } catch (RuntimeException failure) {
                log.warn(
                        "Reading the agency directory again from its beginning: {}",
                        failure.getClass().getSimpleName());
                LockSupport.parkNanos(REST.toNanos());
            }
        }
    }

    private void read(Consumer<byte[], byte[]> consumer) {
        var partitions = partitions(consumer);
        if (partitions.isEmpty()) {
            LockSupport.parkNanos(REST.toNanos());
            return;
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        while (isRunning()) {
            for (var entry : consumer.poll(Duration.ofSeconds(1))) {
                take(entry);
            }
        }
    }

    private static List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        return consumer.partitionsFor(TOPIC).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private void take(ConsumerRecord<byte[], byte[]> entry) {
        if (entry.key() != null) {
            entries.take(new String(entry.key(), UTF_8), entry.value());
        }
    }
}
