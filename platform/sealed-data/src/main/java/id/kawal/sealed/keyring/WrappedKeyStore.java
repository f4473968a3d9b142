package id.kawal.sealed.keyring;

import id.kawal.events.DataKey;
import id.kawal.sealed.WrappedKey;
import java.util.Map;
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

    /** Deletes the subject's keys for ever; also of a subject never heard of. */
    void erase(String subject);

    /** Puts a key wrapped anew in place of the old one, unless that one was replaced or erased. */
    void rewrap(String subject, DataKey kind, WrappedKey old, WrappedKey anew);

    /** Shows every subject that is not erased, in no order. */
    void forEach(Consumer<WrappedKeys> each);

    /** Next offset to read, by partition of the key topic. */
    Map<Integer, Long> positions();

    /** Notes how far the key topic was read. */
    void readUpTo(Map<Integer, Long> next);

    /** The key-encryption keys under which the whole store was last wrapped anew, by kind. */
    Map<DataKey, String> rewrappedUnder();

    /** Notes that the whole store was wrapped anew. */
    void rewrapped(Map<DataKey, String> under);

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
