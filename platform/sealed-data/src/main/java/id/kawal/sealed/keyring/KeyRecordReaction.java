package id.kawal.sealed.keyring;

import id.kawal.sealed.ComplaintKeys;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one record of the key topic does to this service's store. A repeat changes nothing. */
public final class KeyRecordReaction {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRecordReaction.class);

    private final WrappedKeyStore store;
    private final ComplaintKeys keys;
    private final @Nullable KeyRecords repairing;

    /**
     * Takes records over into a store.
     *
     * @param repairing null where this service does not look after the topic
     */
    public KeyRecordReaction(
            WrappedKeyStore store, ComplaintKeys keys, @Nullable KeyRecords repairing) {
        this.store = store;
        this.keys = keys;
        this.repairing = repairing;
    }

    void take(ConsumerRecord<String, byte[]> received) {
        if (received.key() == null) {
            unreadable(received);
        } else if (received.value() == null) {
            keys.erase(received.key());
        } else {
            takeKeys(received);
        }
    }

    private void takeKeys(ConsumerRecord<String, byte[]> received) {
        WrappedKeys wrapped;
        try {
            wrapped = WrappedKeys.fromJson(received.value());
        } catch (IllegalArgumentException e) {
            unreadable(received);
            return;
        }
        if (!wrapped.subject().equals(received.key())) {
            unreadable(received);
        } else if (!store.take(wrapped) && repairing != null) {
            // Sent anew while the subject was being erased: without this the topic would keep it.
            repairing.send(wrapped.subject(), null);
        }
    }

    private static void unreadable(ConsumerRecord<String, byte[]> received) {
        LOG.error(
                "KEY_RECORD_UNREADABLE partition={} offset={}",
                received.partition(),
                received.offset());
    }
}
