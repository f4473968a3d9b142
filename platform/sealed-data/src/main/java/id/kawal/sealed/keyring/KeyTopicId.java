package id.kawal.sealed.keyring;

import id.kawal.sealed.ComplaintKeys;
import id.kawal.sealed.KeysNotHereYet;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/**
 * The id that the broker gave the key topic: another one for every topic of that name. A consumer
 * does not tell it.
 */
public final class KeyTopicId implements Supplier<String>, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Supplier<Admin> admins;
    private @Nullable Admin admin;

    /**
     * @param admins called at the first question: a broker that can not be found must not keep a
     *     service from starting
     */
    public KeyTopicId(Supplier<Admin> admins) {
        this.admins = admins;
    }

    @Override
    public String get() {
        try {
            var topic =
                    open().describeTopics(List.of(ComplaintKeys.TOPIC))
                            .allTopicNames()
                            .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                            .get(ComplaintKeys.TOPIC);
            if (topic == null) {
                throw new KeysNotHereYet("The key topic was not described");
            }
            return topic.topicId().toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeysNotHereYet("Interrupted while the key topic was looked up");
        } catch (ExecutionException | TimeoutException e) {
            throw new KeysNotHereYet("The key topic was not found", e);
        }
    }

    private synchronized Admin open() {
        var opened = admin;
        if (opened == null) {
            opened = admins.get();
            admin = opened;
        }
        return opened;
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
            admin = null;
        }
    }
}
