package id.kawal.escalation.adapter.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kawal.escalation.application.HeldPosts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows the compacted topic {@code agency-directory}, from its beginning at every start and after
 * any failure. Who stands on a post stays sealed: only that somebody does is of interest here.
 */
public final class DirectoryReader implements SmartLifecycle {

    private static final String TOPIC = "agency-directory";
    private static final Logger log = LoggerFactory.getLogger(DirectoryReader.class);
    private static final Duration REST = Duration.ofSeconds(2);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final HeldPosts posts;
    private final JsonMapper json;
    private final AtomicReference<@Nullable Thread> reader = new AtomicReference<>();
    private final AtomicReference<@Nullable Consumer<byte[], byte[]>> current =
            new AtomicReference<>();

    record EntryRecord(String agencyCode, @Nullable List<SeatRecord> posts) {}

    record SeatRecord(String post) {}

    /**
     * @param settings of a Kafka consumer: where the broker is and how to reach it
     * @param json ignores fields it does not know
     */
    public DirectoryReader(Map<String, Object> settings, HeldPosts posts, JsonMapper json) {
        this(
                () ->
                        new KafkaConsumer<>(
                                settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                posts,
                json);
    }

    DirectoryReader(
            Supplier<Consumer<byte[], byte[]>> consumers, HeldPosts posts, JsonMapper json) {
        this.consumers = consumers;
        this.posts = posts;
        this.json = json;
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
            try (var consumer = consumers.get()) {
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
        var partitions =
                consumer.partitionsFor(TOPIC).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        if (partitions.isEmpty()) {
            LockSupport.parkNanos(REST.toNanos());
            return;
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        while (isRunning()) {
            for (var entry : consumer.poll(Duration.ofSeconds(1))) {
                take(entry);
            }
            if (ends.entrySet().stream()
                    .allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                posts.readToTheEnd();
            }
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> entry) {
        if (entry.key() == null) {
            return;
        }
        var unit = new String(entry.key(), UTF_8);
        if (entry.value() == null) {
            posts.forget(unit);
            return;
        }
        try {
            posts.keep(unit, codes(unit, json.readValue(entry.value(), EntryRecord.class)));
        } catch (JacksonException | NullPointerException unreadable) {
            log.warn("Entry {} of the agency directory can not be read", unit);
        }
    }

    private static java.util.Set<String> codes(String unit, EntryRecord entry) {
        var seats = entry.posts() == null ? List.<SeatRecord>of() : entry.posts();
        return seats.stream().map(seat -> unit + "/" + seat.post()).collect(Collectors.toSet());
    }
}
