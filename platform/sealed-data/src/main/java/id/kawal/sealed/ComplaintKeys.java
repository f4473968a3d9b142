package id.kawal.sealed;

import id.kawal.events.DataKey;
import java.util.Set;

/** Where the keys of a subject are made and destroyed. */
public interface ComplaintKeys {

    /** Topic on which wrapped keys travel. */
    String TOPIC = "complaint-keys";

    /**
     * Makes new keys for a subject, each wrapped under the key-encryption key of its kind, and
     * keeps them in this service's store, so that {@link Seals#seal} works at once. A repeat keeps
     * the keys that are there and adds only kinds the subject has none of, so that a command tried
     * again heals a crash.
     *
     * @throws KeyMissing where the subject was erased: it never gets keys again
     * @throws KeyNotHeld where this service holds no key-encryption key of a kind
     * @return the JSON of the record for {@link #TOPIC}; it must be acknowledged before the
     *     subject's first fact
     */
    String create(String subject, Set<DataKey> keys);

    /**
     * Deletes this service's copy for ever: values of the subject read as erased from now on, and
     * no later key record changes that.
     */
    void erase(String subject);
}
