package id.kawal.routing.application;

import id.kawal.events.DataKey;
import id.kawal.events.SealedValue;
import id.kawal.sealed.ComplaintKeys;
import id.kawal.sealed.Seals;
import id.kawal.sealed.Unsealed;
import java.util.Set;

/** Seals that any eye can read. */
public final class ReadableSeals implements Seals, ComplaintKeys {

    @Override
    public SealedValue seal(String subject, DataKey key, String field, String clear) {
        return new SealedValue(key, field, clear);
    }

    @Override
    public Unsealed open(String subject, SealedValue value) {
        return new Unsealed.Clear(value.ciphertext());
    }

    @Override
    public String create(String subject, Set<DataKey> keys) {
        return "{}";
    }

    @Override
    public void erase(String subject) {
        throw new UnsupportedOperationException(subject);
    }
}
