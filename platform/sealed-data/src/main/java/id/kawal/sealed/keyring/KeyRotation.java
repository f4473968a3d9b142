package id.kawal.sealed.keyring;

import id.kawal.events.DataKey;
import id.kawal.sealed.KeySource;
import id.kawal.sealed.WrappedKey;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * After a rotation wraps this service's data keys anew. The data keys stay the same, so no event
 * and no document is touched.
 */
public final class KeyRotation {

    private final KeySource source;
    private final WrappedKeyStore store;
    private final @Nullable KeyRecords publishing;

    /**
     * A rotation of one store.
     *
     * @param publishing null where another service sends the records
     */
    public KeyRotation(KeySource source, WrappedKeyStore store, @Nullable KeyRecords publishing) {
        this.source = source;
        this.store = store;
        this.publishing = publishing;
    }

    /**
     * Wraps anew where the key-encryption keys have changed since the last time, or keys under
     * other ones came since: told by an instance that had not been given the new ones yet.
     */
    public void rewrapWhereDue() {
        // Counted before it begins: what comes meanwhile may be missed, and counts for the next.
        var now = new WrappedKeyStore.Rewrapped(primaries(), store.stragglers());
        if (!now.equals(store.rewrapped())) {
            rewrap();
            store.rewrapped(now);
        }
    }

    /** Wraps anew whatever lies under an older key-encryption key; a repeat finds nothing to do. */
    public void rewrap() {
        store.forEach(this::rewrap);
    }

    private Map<DataKey, String> primaries() {
        var primaries = new EnumMap<DataKey, String>(DataKey.class);
        for (var kind : DataKey.values()) {
            if (source.holds(kind)) {
                primaries.put(kind, source.primary(kind));
            }
        }
        return primaries;
    }

    private void rewrap(WrappedKeys old) {
        var anew = new EnumMap<DataKey, WrappedKey>(DataKey.class);
        old.keys()
                .forEach((kind, key) -> {
                    if (isDue(kind, key)) {
                        anew.put(kind, rewrap(old.subject(), kind, key));
                    }
                });
        if (!anew.isEmpty()) {
            publish(old, anew);
            anew.forEach((kind, key) -> replace(old, kind, key));
            publishWhatCameMeanwhile(old.subject(), old.keys().keySet());
        }
    }

    private boolean isDue(DataKey kind, WrappedKey key) {
        return source.holds(kind) && !source.primary(kind).equals(key.kek());
    }

    private WrappedKey rewrap(String subject, DataKey kind, WrappedKey old) {
        var boundTo = DataKeys.boundTo(subject, kind);
        var key = source.unwrap(kind, old, boundTo);
        try {
            return source.wrap(kind, key, boundTo);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** Before it is stored: a crash in between finds it still under the old key and repeats. */
    private void publish(WrappedKeys old, Map<DataKey, WrappedKey> anew) {
        if (publishing != null) {
            var all = new EnumMap<>(old.keys());
            all.putAll(anew);
            publishing.send(old.subject(), new WrappedKeys(old.subject(), all).toJson());
        }
    }

    /**
     * A kind added while this was sent may have been told before it: the last record of a subject
     * must name all its kinds, or a store built anew would take the missing one for erased.
     */
    private void publishWhatCameMeanwhile(String subject, Set<DataKey> sent) {
        if (publishing != null
                && store.find(subject) instanceof WrappedKeyStore.Held.Present(var now)
                && !sent.containsAll(now.keys().keySet())) {
            publishing.send(subject, now.toJson());
            publishWhatCameMeanwhile(subject, now.keys().keySet());
        }
    }

    private void replace(WrappedKeys old, DataKey kind, WrappedKey anew) {
        Optional.ofNullable(old.keys().get(kind))
                .ifPresent(was -> store.rewrap(old.subject(), kind, was, anew));
    }
}
