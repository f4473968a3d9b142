package id.kawal.sealed.keyring;

import id.kawal.events.DataKey;
import id.kawal.sealed.ComplaintKeys;
import id.kawal.sealed.KeyMissing;
import id.kawal.sealed.KeySource;
import id.kawal.sealed.WrappedKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Set;

/** Makes and destroys keys in the store of this service. */
public final class KeyRingComplaintKeys implements ComplaintKeys {

    /** AES-256. */
    private static final int KEY_BYTES = 32;

    private final KeySource source;
    private final WrappedKeyStore store;
    private final DataKeys unwrapped;
    private final SecureRandom chance = new SecureRandom();

    public KeyRingComplaintKeys(KeySource source, WrappedKeyStore store, DataKeys unwrapped) {
        this.source = source;
        this.store = store;
        this.unwrapped = unwrapped;
    }

    @Override
    public String create(String subject, Set<DataKey> keys) {
        var made = new EnumMap<DataKey, WrappedKey>(DataKey.class);
        keys.forEach(kind -> made.put(kind, make(subject, kind)));
        return switch (store.add(new WrappedKeys(subject, made))) {
            case WrappedKeyStore.Held.Present(var present) -> present.toJson();
            case WrappedKeyStore.Held.Erased _ -> throw new KeyMissing(subject + " was erased");
            case WrappedKeyStore.Held.Absent _ ->
                    throw new IllegalStateException("The keys of " + subject + " were not stored");
        };
    }

    private WrappedKey make(String subject, DataKey kind) {
        var key = new byte[KEY_BYTES];
        chance.nextBytes(key);
        try {
            return source.wrap(kind, key, DataKeys.boundTo(subject, kind));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    @Override
    public void erase(String subject) {
        store.erase(subject);
        unwrapped.forget(subject);
    }
}
