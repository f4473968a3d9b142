package id.kawal.sealed.keyring;

import id.kawal.events.DataKey;
import id.kawal.sealed.ComplaintKeys;
import id.kawal.sealed.KeyMissing;
import id.kawal.sealed.KeySource;
import id.kawal.sealed.WrappedKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Objects;
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
        var asOf = unwrapped.forgotten();
        var clear = new EnumMap<DataKey, byte[]>(DataKey.class);
        var made = new EnumMap<DataKey, WrappedKey>(DataKey.class);
        try {
            for (var kind : keys) {
                var key = new byte[KEY_BYTES];
                chance.nextBytes(key);
                clear.put(kind, key);
                made.put(kind, source.wrap(kind, key, DataKeys.boundTo(subject, kind)));
            }
            var present = add(new WrappedKeys(subject, made));
            clear.forEach((kind, key) -> {
                // One that was there before stays, and this one is for nobody.
                if (Objects.equals(made.get(kind), present.keys().get(kind))) {
                    unwrapped.prime(subject, kind, key, asOf);
                }
            });
            return present.toJson();
        } finally {
            clear.values().forEach(key -> Arrays.fill(key, (byte) 0));
        }
    }

    private WrappedKeys add(WrappedKeys made) {
        return switch (store.add(made)) {
            case WrappedKeyStore.Held.Present(var present) -> present;
            case WrappedKeyStore.Held.Erased _ ->
                    throw new KeyMissing(made.subject() + " was erased");
            case WrappedKeyStore.Held.Absent _ ->
                    throw new IllegalStateException(
                            "The keys of " + made.subject() + " were not stored");
        };
    }

    @Override
    public void erase(String subject) {
        store.erase(subject);
        unwrapped.forget(subject);
    }
}
