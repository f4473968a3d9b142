package id.kawal.sealed.keyring;

import id.kawal.sealed.ComplaintKeys;
import id.kawal.sealed.KeySource;
import id.kawal.sealed.Seals;
import java.time.Duration;

/** A service's seals over a store, put together as in production. */
record KeyRing(
        KeySource source, WrappedKeyStore store, DataKeys data, Seals seals, ComplaintKeys keys) {

    static KeyRing of(KeySource source, WrappedKeyStore store, KeyTopic topic) {
        var data = new DataKeys(source, store, topic, Duration.ofMinutes(5), 100);
        return new KeyRing(
                source,
                store,
                data,
                new KeyRingSeals(data),
                new KeyRingComplaintKeys(source, store, data));
    }

    /** A service whose topic has nothing more to tell. */
    static KeyRing of(KeySource source) {
        return of(source, new WrappedKeysInMemory(), () -> {});
    }

    /** The same store under other keys, nothing unwrapped yet. */
    KeyRing restartedWith(KeySource other) {
        return of(other, store, () -> {});
    }
}
