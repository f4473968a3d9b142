package id.kawal.sealed.keyring;

import id.kawal.sealed.ComplaintKeys;
import id.kawal.sealed.KeysNotHereYet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Follows the key topic into this service's store, on a thread of its own and without a consumer
 * group: every instance reads all partitions, from the position the store has for this very topic;
 * one that was made anew under the name is read from its first record. An outage of broker or
 * database is sat out, with a pause that grows to 30 s; no record is passed over.
 */
public final class KeyTopicReader implements KeyTopic, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KeyTopicReader.class);

    /** How long a caller of {@link #readToEnd} waits at most until its turn begins. */
    private static final Duration POLL = Duration.ofMillis(100);

    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** Every so often the end is looked for unasked, so that {@link #behindFor} is true. */
    private static final Duration PROBE = Duration.ofSeconds(10);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Supplier<String> topicIds;
    private final WrappedKeyStore store;
    private final KeyRecordReaction reaction;
    private final Duration wait;

    private final Queue<CompletableFuture<Void>> asked = new ConcurrentLinkedQueue<>();
    private volatile long atEnd = System.nanoTime();
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private @Nullable Thread thread;

    /**
     * A reader that has not begun.
     *
     * @param consumers a fresh consumer each time, that starts at the earliest record where a
     *     position is out of range and commits nothing
     * @param topicIds the id of the topic as it is now, asked for whenever its end is
     * @param wait how long {@link #readToEnd} waits at most
     */
    public KeyTopicReader(
            Supplier<Consumer<String, byte[]>> consumers,
            Supplier<String> topicIds,
            WrappedKeyStore store,
            KeyRecordReaction reaction,
            Duration wait) {
        this.consumers = consumers;
        this.topicIds = topicIds;
        this.store = store;
        this.reaction = reaction;
        this.wait = wait;
    }

    @Override
    public void readToEnd() {
        var reached = new CompletableFuture<Void>();
        asked.add(reached);
        try {
            reached.get(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeysNotHereYet("Interrupted while the key topic was read");
        } catch (TimeoutException | ExecutionException e) {
            throw new KeysNotHereYet("The key topic was not read to its end in time");
        } finally {
            // One that gave up is dropped by the reader, too.
            reached.cancel(false);
        }
    }

    /** For how long the end of the topic has not been seen; some ten seconds where all is well. */
    public Duration behindFor() {
        return Duration.ofNanos(System.nanoTime() - atEnd);
    }

    private void run(CountDownLatch stop) {
        var pause = FIRST_PAUSE;
        while (stop.getCount() > 0) {
            try (var consumer = consumers.get()) {
                var reading = new Reading(consumer);
                while (stop.getCount() > 0) {
                    reading.go();
                    pause = FIRST_PAUSE;
                }
            } catch (RuntimeException e) {
                // The type alone: a driver's message may quote what it could not write.
                LOG.warn("KEY_TOPIC_NOT_READ {}, again in {}", e.getClass().getName(), pause);
                rest(stop, pause);
                pause = pause.multipliedBy(2);
                pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
            }
        }
    }

    private static void rest(CountDownLatch stop, Duration pause) {
        try {
            stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void start() {
        var stop = new CountDownLatch(1);
        stopping = stop;
        thread = Thread.ofPlatform().daemon().name("complaint-keys").start(() -> run(stop));
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
        var running = thread;
        thread = null;
        if (running != null) {
            try {
                running.join(ANSWER.plusSeconds(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** Begins before whatever needs keys and ends after it. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** One connection to the broker. */
    private final class Reading {

        private final Consumer<String, byte[]> consumer;
        private final String topic = topicIds.get();
        private final List<TopicPartition> partitions;
        private final List<Waiting> waiting = new ArrayList<>();
        private long probed = System.nanoTime() - PROBE.toNanos();

        private record Waiting(
                List<CompletableFuture<Void>> callers, Map<TopicPartition, Long> ends) {}

        Reading(Consumer<String, byte[]> consumer) {
            this.consumer = consumer;
            partitions = partitions(consumer);
            consumer.assign(partitions);
            var positions = store.positions(topic);
            for (var partition : partitions) {
                // From 0 a position out of range leads to the earliest record there is.
                consumer.seek(partition, positions.getOrDefault(partition.partition(), 0L));
            }
        }

        private static List<TopicPartition> partitions(Consumer<?, ?> consumer) {
            List<PartitionInfo> found = consumer.partitionsFor(ComplaintKeys.TOPIC, ANSWER);
            if (found == null || found.isEmpty()) {
                throw new KeysNotHereYet("There is no topic " + ComplaintKeys.TOPIC);
            }
            return found.stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
        }

        void go() {
            noteEnds();
            take(consumer.poll(POLL));
            waiting.removeIf(this::answered);
        }

        private void noteEnds() {
            asked.removeIf(CompletableFuture::isDone);
            var probing = System.nanoTime() - probed > PROBE.toNanos();
            if (asked.isEmpty() && !probing) {
                return;
            }
            if (!topicIds.get().equals(topic)) {
                throw new KeysNotHereYet("The topic was made anew");
            }
            // Whoever asks after this line is not among the callers and gets a later end.
            var callers = List.copyOf(asked);
            waiting.add(new Waiting(callers, consumer.endOffsets(partitions, ANSWER)));
            // Only now: after a failure they are still among those who asked.
            callers.forEach(_ -> asked.poll());
            probed = System.nanoTime();
        }

        private void take(ConsumerRecords<String, byte[]> records) {
            if (records.isEmpty()) {
                return;
            }
            var next = new HashMap<Integer, Long>();
            reaction.takeAll(records);
            for (var received : records) {
                next.put(received.partition(), received.offset() + 1);
            }
            store.readUpTo(topic, next);
        }

        private boolean answered(Waiting one) {
            for (var end : one.ends().entrySet()) {
                if (consumer.position(end.getKey(), ANSWER) < end.getValue()) {
                    return false;
                }
            }
            one.callers().forEach(caller -> caller.complete(null));
            atEnd = System.nanoTime();
            return true;
        }
    }
}
