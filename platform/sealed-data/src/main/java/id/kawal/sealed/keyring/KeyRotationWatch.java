package id.kawal.sealed.keyring;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Notices a rotation without being told; what failed is tried again at the next look. */
public final class KeyRotationWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotationWatch.class);

    private final KeyRotation rotation;
    private final Duration every;
    private @Nullable ScheduledExecutorService looking;

    public KeyRotationWatch(KeyRotation rotation, Duration every) {
        this.rotation = rotation;
        this.every = every;
    }

    private void look() {
        try {
            rotation.rewrapWhereDue();
        } catch (RuntimeException e) {
            LOG.warn("KEYS_NOT_REWRAPPED {}, again in {}", e.getClass().getName(), every);
        }
    }

    @Override
    public synchronized void start() {
        var executor =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("key-rotation").factory());
        var _ =
                executor.scheduleWithFixedDelay(
                        this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        looking = executor;
    }

    @Override
    public synchronized void stop() {
        if (looking != null) {
            // What is under way is abandoned: every step of it may be repeated.
            looking.shutdownNow();
            looking = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return looking != null;
    }
}
