package id.kawal.sealed.keyring;

import static java.util.stream.Collectors.toSet;

import id.kawal.events.DataKey;
import id.kawal.sealed.WrappedKey;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A service's own copy of the wrapped keys. Erased wins for ever: no later record, replayed or
 * late, brings a key back.
 *
 * <p>Every method throws {@link id.kawal.sealed.KeysNotHereYet} while the store is out of reach.
 */
public interface WrappedKeyStore {

    /** What is known of the subject. */
    Held find(String subject);

    /**
     * Adds keys of kinds the subject has none of; those it has are left as they are.
     *
     * @return what is there now
     */
    Held add(WrappedKeys made);

    /**
     * Takes over a record of the topic, in place of what was there.
     *
     * @return false where the subject is erased and nothing was taken over
     */
    boolean take(WrappedKeys record);

    /**
     * Takes over many records at once, in no order.
     *
     * @param records each of another subject
     * @return subjects that are erased, of which nothing was taken over
     */
    default Set<String> takeAll(Collection<WrappedKeys> records) {
        return records.stream()
                .filter(record -> !take(record))
                .map(WrappedKeys::subject)
                .collect(toSet());
    }

    /** Deletes the subject's keys for ever; also of a subject never heard of. */
    void erase(String subject);

    /** Puts a key wrapped anew in place of the old one, unless that one was replaced or erased. */
    void rewrap(String subject, DataKey kind, WrappedKey old, WrappedKey anew);

    /** Shows every subject that is not erased, in no order. */
    void forEach(Consumer<WrappedKeys> each);

    /**
     * Next offset to read, by partition of the key topic.
     *
     * @param topic its id, not its name: one that was made anew has other records at its offsets
     */
    Map<Integer, Long> positions(String topic);

    /** Notes how far the key topic was read. */
    void readUpTo(String topic, Map<Integer, Long> next);

    /** Notes that keys came that lie under another key-encryption key than the present one. */
    void straggled();

    /** How often that was noted. */
    long stragglers();

    /** How the whole store was last wrapped anew. */
    Rewrapped rewrapped();

    /** Notes that the whole store was wrapped anew. */
    void rewrapped(Rewrapped now);

    /**
     * A rewrap of the whole store.
     *
     * @param under the key-encryption keys, by kind
     * @param stragglers how often stragglers had been noted when it began
     */
    record Rewrapped(Map<DataKey, String> under, long stragglers) {

        public Rewrapped {
            under = Map.copyOf(under);
        }
    }

    /** What a store knows of a subject. */
    sealed interface Held {

        /** Its keys are here. */
        record Present(WrappedKeys keys) implements Held {}

        /** Its keys were destroyed. */
        record Erased() implements Held {}

        /** Nothing was heard of it. */
        record Absent() implements Held {}
    }
}
