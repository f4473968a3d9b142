package id.kawal.sealed.keyring;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import id.kawal.events.DataKey;
import id.kawal.sealed.Binding;
import id.kawal.sealed.KeySource;
import id.kawal.sealed.SealBroken;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Data keys ready for use, kept unwrapped for a short while only. */
public final class DataKeys {

    private final KeySource source;
    private final WrappedKeyStore store;
    private final KeyTopic topic;
    private final Cache<Slot, @Nullable Aead> unwrapped;
    private final AtomicLong forgotten = new AtomicLong();

    private record Slot(String subject, DataKey kind) {}

    /**
     * Keys out of a store.
     *
     * @param keptFor how long an unwrapped key is kept; an erasure in another process shows here no
     *     later than that
     * @param kept how many at most
     */
    public DataKeys(
            KeySource source, WrappedKeyStore store, KeyTopic topic, Duration keptFor, long kept) {
        this.source = source;
        this.store = store;
        this.topic = topic;
        this.unwrapped = Caffeine.newBuilder().expireAfterWrite(keptFor).maximumSize(kept).build();
    }

    /** What a wrapped key is bound to. Pinned: every key ever wrapped depends on it. */
    static byte[] boundTo(String subject, DataKey kind) {
        return Binding.of("kawal-data-key-1", subject, kind.name());
    }

    /**
     * The subject's key; empty where it is erased, that is: marked so, or not on the key topic up
     * to the end it has now.
     *
     * @throws id.kawal.sealed.KeyNotHeld where this service may not unwrap it
     * @throws id.kawal.sealed.KeysNotHereYet where that can not be told now
     */
    Optional<Aead> find(String subject, DataKey kind) {
        var slot = new Slot(subject, kind);
        // Refuses before it looks: a service without the right learns nothing, not even "erased".
        source.primary(kind);
        var here = lookUp(slot);
        if (here == null && !(store.find(subject) instanceof WrappedKeyStore.Held.Erased)) {
            topic.readToEnd();
            here = lookUp(slot);
        }
        return Optional.ofNullable(here);
    }

    /** How often anything was forgotten: to be asked before a key is stored, for {@link #prime}. */
    long forgotten() {
        return forgotten.get();
    }

    /**
     * Takes a key that was stored a moment ago, so that the first use need not read and unwrap it.
     *
     * @param asOf {@link #forgotten} of before it was stored: where something was forgotten since,
     *     it may have been this subject, and the key is not kept
     */
    void prime(String subject, DataKey kind, byte[] key, long asOf) {
        var aead = aead(kind, key);
        // Inside the cache: forget() counts first and removes then, so one of both sees the other.
        unwrapped
                .asMap()
                .computeIfAbsent(
                        new Slot(subject, kind), _ -> forgotten.get() == asOf ? aead : null);
    }

    /** Forgets what was unwrapped; to be called after the store was changed, not before. */
    void forget(String subject) {
        forgotten.incrementAndGet();
        for (var kind : DataKey.values()) {
            unwrapped.invalidate(new Slot(subject, kind));
        }
    }

    private @Nullable Aead lookUp(Slot slot) {
        var cached = unwrapped.getIfPresent(slot);
        // Loaded inside the cache, so that forget() waits for a load under way and then removes it.
        return cached != null ? cached : unwrapped.get(slot, this::load);
    }

    private @Nullable Aead load(Slot slot) {
        if (!(store.find(slot.subject()) instanceof WrappedKeyStore.Held.Present(var keys))) {
            return null;
        }
        var wrapped = keys.keys().get(slot.kind());
        if (wrapped == null) {
            return null;
        }
        return aead(
                slot.kind(),
                source.unwrap(slot.kind(), wrapped, boundTo(slot.subject(), slot.kind())));
    }

    private static Aead aead(DataKey kind, byte[] key) {
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new SealBroken("A " + kind + " key is no AES key");
        }
    }
}
