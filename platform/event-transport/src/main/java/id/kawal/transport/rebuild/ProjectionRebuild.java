package id.kawal.transport.rebuild;

import id.kawal.transport.Failures;
import id.kawal.transport.consume.HandlerBindings;
import id.kawal.transport.consume.HandlerConsumer;
import id.kawal.transport.consume.Projection;
import id.kawal.transport.consume.TopicEnds;
import id.kawal.transport.park.ParkedRecordStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Makes a projection anew from the first fact on, by one command on any instance.
 *
 * <p>All instances stop reading; once the broker confirms that nobody reads, one of them clears the
 * projection. The group's offsets are forgotten before and after: an instance that starts in
 * between may read and commit what is cleared under its hands. Then all read again from the start,
 * and each says how far it is: a commit may be lost, a position is not. Each step can be repeated:
 * after a crash in between the other instances, or the same one when it is back, go on, five
 * minutes later where it crashed while clearing. What holds with any number of instances: nobody
 * reads while it is cleared, it is cleared by one at a time, and every fact is heard afterwards.
 * Until it is done the projection shows less than there is.
 */
public final class ProjectionRebuild implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ProjectionRebuild.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final HandlerBindings bindings;
    private final RebuildStore rebuilds;
    private final ParkedRecordStore parked;
    private final ConsumerGroups groups;
    private final TopicEnds topic;
    private volatile @Nullable CountDownLatch stopped;

    public ProjectionRebuild(
            HandlerBindings bindings,
            RebuildStore rebuilds,
            ParkedRecordStore parked,
            ConsumerGroups groups,
            TopicEnds topic) {
        this.bindings = bindings;
        this.rebuilds = rebuilds;
        this.parked = parked;
        this.groups = groups;
        this.topic = topic;
    }

    /** Names of the handlers that can be rebuilt. */
    public List<String> names() {
        return projections().stream().map(consumer -> consumer.handler().name()).toList();
    }

    /**
     * Asks for a rebuild; it begins within a second. Asked again meanwhile, it begins anew.
     *
     * @param name of the handler
     * @throws IllegalArgumentException where no projection has this name
     */
    public void rebuild(String name) {
        rebuilds.request(projection(name).group());
    }

    /**
     * How far the last rebuild got; empty where none was ever asked for.
     *
     * @throws IllegalArgumentException where no projection has this name
     */
    public Optional<RebuildProgress> progress(String name) {
        var group = projection(name).group();
        return rebuilds.find(group)
                .map(rebuild ->
                        new RebuildProgress(
                                rebuild.phase(),
                                rebuild.heardOfThese(),
                                rebuild.total(),
                                rebuild.requestedAt()));
    }

    private List<HandlerConsumer> projections() {
        return bindings.consumers().stream()
                .filter(consumer -> consumer.handler() instanceof Projection)
                .toList();
    }

    private HandlerConsumer projection(String name) {
        return projections().stream()
                .filter(consumer -> consumer.handler().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no projection: " + name));
    }

    @Override
    public synchronized void start() {
        if (!projections().isEmpty()) {
            var end = new CountDownLatch(1);
            stopped = end;
            Thread.ofVirtual().name("projection-rebuild").start(() -> watch(end));
        }
    }

    private void watch(CountDownLatch end) {
        try {
            while (!end.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                for (var consumer : projections()) {
                    advance(consumer);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void advance(HandlerConsumer consumer) throws InterruptedException {
        var group = consumer.group();
        try {
            var rebuild = rebuilds.find(group);
            if (rebuild.isPresent()) {
                switch (rebuild.get().phase()) {
                    case STOPPING -> restart(consumer, rebuild.get().cleared());
                    case READING -> finish(consumer, rebuild.get());
                    case DONE -> resume(group);
                }
            }
        } catch (ExecutionException | TimeoutException | RuntimeException failure) {
            log.warn("Rebuild of {} waits: {}", group, Failures.code(failure));
        }
    }

    /**
     * @param cleared as it was noted before the broker is asked whether somebody reads
     */
    private void restart(HandlerConsumer consumer, boolean cleared)
            throws InterruptedException, ExecutionException, TimeoutException {
        var group = consumer.group();
        if (bindings.isReading(group)) {
            bindings.pause(group);
        }
        if (!groups.forget(group)) {
            return;
        }
        if (cleared) {
            rebuilds.reading(group, topic.all());
        } else if (consumer.handler() instanceof Projection projection && rebuilds.claim(group)) {
            projection.clear();
            parked.clear(group);
            consumer.parked().reload();
            rebuilds.cleared(group);
        }
    }

    private void finish(HandlerConsumer consumer, RebuildStore.Rebuild rebuild) {
        resume(consumer.group());
        rebuilds.heard(consumer.group(), consumer.positions());
        if (rebuild.isHeard()) {
            rebuilds.done(consumer.group());
        }
    }

    private void resume(String group) {
        if (!bindings.isReading(group)) {
            bindings.resume(group);
        }
    }

    @Override
    public synchronized void stop() {
        if (stopped != null) {
            stopped.countDown();
            stopped = null;
        }
    }

    @Override
    public boolean isRunning() {
        return stopped != null;
    }
}
