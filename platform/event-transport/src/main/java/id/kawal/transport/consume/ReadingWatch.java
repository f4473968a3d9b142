package id.kawal.transport.consume;

import static java.util.stream.Collectors.toSet;

import id.kawal.transport.Failures;
import id.kawal.transport.park.ParkedRecordStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Compares every second where the handlers stand with where the topic ends. */
public final class ReadingWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ReadingWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int SELDOM = 10;

    private final List<HandlerConsumer> consumers;
    private final TopicEnds ends;
    private final Readings readings;
    private final ParkedRecordStore parked;
    private final InstantSource clock;
    private volatile long parkedRecords;
    private volatile @Nullable CountDownLatch stopped;

    /**
     * @param clock domain time
     */
    public ReadingWatch(
            List<HandlerConsumer> consumers,
            TopicEnds ends,
            Readings readings,
            ParkedRecordStore parked,
            InstantSource clock) {
        this.consumers = List.copyOf(consumers);
        this.ends = ends;
        this.readings = readings;
        this.parked = parked;
        this.clock = clock;
    }

    /** What is shared with other instances, and the gauges. */
    public static final class Readings {

        private final ReadUpTo readUpTo;
        private final ReadUpToStore store;
        private final Map<String, CatchUp> catchUps = new HashMap<>();

        public Readings(ReadUpTo readUpTo, ReadUpToStore store) {
            this.readUpTo = readUpTo;
            this.store = store;
        }

        private CatchUp of(HandlerConsumer consumer) {
            return catchUps.computeIfAbsent(consumer.group(), _ -> new CatchUp(consumer.reading()));
        }
    }

    /** Registers the gauges. */
    public ReadingWatch measuredBy(MeterRegistry meters) {
        for (var consumer : consumers) {
            Gauge.builder("kawal.consumer.lag", readings.of(consumer), CatchUp::lag)
                    .description(
                            "facts that were on the topic a second ago and are not handled; of the"
                                    + " whole group where nothing is read here")
                    .tag("group", consumer.group())
                    .register(meters);
            Gauge.builder("kawal.consumer.partitions", consumer.reading(), Reading::size)
                    .description("partitions that are read here; 0 on all instances: nobody reads")
                    .tag("group", consumer.group())
                    .register(meters);
        }
        Gauge.builder("kawal.parked.records", this, watch -> watch.parkedRecords)
                .description("records that wait for an operator")
                .register(meters);
        return this;
    }

    @Override
    public synchronized void start() {
        var end = new CountDownLatch(1);
        stopped = end;
        Thread.ofVirtual().name("reading-watch").start(() -> watch(end));
    }

    private void watch(CountDownLatch end) {
        try {
            for (var round = 0; !end.await(EVERY.toMillis(), TimeUnit.MILLISECONDS); round++) {
                look(round);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(int round) throws InterruptedException {
        try {
            var seldom = round % SELDOM == 0;
            if (seldom) {
                parkedRecords = parked.count();
            }
            // Asked before the ends are: what was told until now is on the topic by then.
            var now = clock.instant();
            var partitions =
                    consumers.stream()
                            .flatMap(consumer -> consumer.reading().partitions().keySet().stream())
                            .collect(toSet());
            if (!partitions.isEmpty()) {
                compare(now, ends.of(partitions));
            }
            if (seldom) {
                measureIdle();
            }
        } catch (ExecutionException | TimeoutException | RuntimeException away) {
            log.debug("Ends of the topic not known: {}", Failures.code(away));
        }
        try {
            share();
        } catch (RuntimeException away) {
            log.debug("What is read not shared: {}", Failures.code(away));
        }
    }

    private void compare(Instant now, Map<Integer, Long> latest) {
        consumers.stream()
                .filter(ReadingWatch::reads)
                .forEach(consumer -> readings.of(consumer).compare(now, latest));
    }

    /** A reader that died, or has not come to life, must not look like one that is at the end. */
    private void measureIdle() throws InterruptedException, ExecutionException, TimeoutException {
        for (var consumer : consumers) {
            if (!reads(consumer)) {
                readings.of(consumer).idle(ends.unheard(consumer.group()));
            }
        }
    }

    private static boolean reads(HandlerConsumer consumer) {
        return !consumer.reading().partitions().isEmpty();
    }

    private void share() {
        for (var consumer : consumers) {
            if (consumer.tracksReadUpTo()) {
                if (!readings.readUpTo.isPresent()) {
                    consumer.reading().beginAnew();
                }
                var own = readings.of(consumer).marks();
                readings.readUpTo.replace(readings.store.share(consumer.group(), own));
            }
        }
    }

    @Override
    public synchronized void stop() {
        if (stopped != null) {
            stopped.countDown();
            stopped = null;
            ends.close();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped != null;
    }
}
