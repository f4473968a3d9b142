package id.kawal.sealed.keyring;

import org.jspecify.annotations.Nullable;

/**
 * Sends to the key topic outside any complaint's outbox: what was wrapped anew, and tombstones that
 * a late record has buried. Only intake does.
 */
public interface KeyRecords {

    /**
     * Sends and waits for the acknowledgement.
     *
     * @param json null is a tombstone
     * @throws id.kawal.sealed.KeysNotHereYet where it was not acknowledged
     */
    void send(String subject, @Nullable String json);
}
