package id.kawal.sealed.keyring;

import id.kawal.events.DataKey;
import id.kawal.sealed.ComplaintKeys;
import id.kawal.sealed.KeySource;
import id.kawal.sealed.WrappedKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

    /** Takes records over, those of each subject in their order. */
    void takeAll(Iterable<ConsumerRecord<String, byte[]>> received) {
        var together = new LinkedHashMap<String, WrappedKeys>();
        for (var record : received) {
            if (together.containsKey(record.key())) {
                take(together);
            }
            if (record.key() == null) {
                unreadable(record);
            } else if (record.value() == null) {
                keys.erase(record.key());
            } else {
                read(record).ifPresent(wrapped -> together.put(record.key(), wrapped));
            }
        }
        take(together);
    }

    private Optional<WrappedKeys> read(ConsumerRecord<String, byte[]> received) {
        try {
            var wrapped = WrappedKeys.fromJson(received.value());
            if (wrapped.subject().equals(received.key())) {
                return Optional.of(wrapped);
            }
        } catch (IllegalArgumentException e) {
            // Counted below, as one that names another subject is.
        }
        unreadable(received);
        return Optional.empty();
    }

    private void take(Map<String, WrappedKeys> together) {
        var erased = store.takeAll(together.values());
        if (repairing != null) {
            // Sent anew while the subject was being erased: without this the topic would keep it.
            erased.forEach(subject -> repairing.send(subject, null));
        }
        together.keySet().removeAll(erased);
        if (together.values().stream()
                .flatMap(taken -> taken.keys().entrySet().stream())
                .anyMatch(this::isUnderAnother)) {
            store.straggled();
        }
        together.clear();
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
