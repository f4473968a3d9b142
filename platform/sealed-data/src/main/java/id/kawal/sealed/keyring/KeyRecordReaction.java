package id.kawal.sealed.keyring;

import id.kawal.events.DataKey;
import id.kawal.sealed.ComplaintKeys;
import id.kawal.sealed.KeySource;
import id.kawal.sealed.WrappedKey;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one record of the key topic does to this service's store. A repeat changes nothing. */
public final class KeyRecordReaction {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRecordReaction.class);

    private final KeySource source;
    private final WrappedKeyStore store;
    private final ComplaintKeys keys;
    private final @Nullable KeyRecords repairing;
    private final AtomicLong unreadable = new AtomicLong();

    /**
     * Takes records over into a store.
     *
     * @param repairing null where this service does not look after the topic
     */
    public KeyRecordReaction(
            KeySource source,
            WrappedKeyStore store,
            ComplaintKeys keys,
            @Nullable KeyRecords repairing) {
        this.source = source;
        this.store = store;
        this.keys = keys;
        this.repairing = repairing;
    }

    /** How many records could not be read since the start. */
    public long unreadable() {
        return unreadable.get();
    }

    /** Takes records over in their order. */
    void takeAll(Iterable<ConsumerRecord<String, byte[]>> received) {
        var straggles = false;
        for (var record : received) {
            straggles |= straggles(record);
        }
        if (straggles) {
            store.straggled();
        }
    }

    /**
     * @return whether it told keys that lie under another key-encryption key than the present one
     */
    private boolean straggles(ConsumerRecord<String, byte[]> received) {
        if (received.key() == null) {
            unreadable(received);
            return false;
        }
        if (received.value() == null) {
            keys.erase(received.key());
            return false;
        }
        return takeKeys(received);
    }

    private boolean takeKeys(ConsumerRecord<String, byte[]> received) {
        WrappedKeys wrapped;
        try {
            wrapped = WrappedKeys.fromJson(received.value());
        } catch (IllegalArgumentException e) {
            unreadable(received);
            return false;
        }
        if (!wrapped.subject().equals(received.key())) {
            unreadable(received);
            return false;
        }
        if (store.take(wrapped)) {
            return wrapped.keys().entrySet().stream().anyMatch(this::isUnderAnother);
        }
        if (repairing != null) {
            // Sent anew while the subject was being erased: without this the topic would keep it.
            repairing.send(wrapped.subject(), null);
        }
        return false;
    }

    private boolean isUnderAnother(Map.Entry<DataKey, WrappedKey> key) {
        return source.holds(key.getKey())
                && !source.primary(key.getKey()).equals(key.getValue().kek());
    }

    private void unreadable(ConsumerRecord<String, byte[]> received) {
        unreadable.incrementAndGet();
        LOG.error(
                "KEY_RECORD_UNREADABLE partition={} offset={}",
                received.partition(),
                received.offset());
    }
}
