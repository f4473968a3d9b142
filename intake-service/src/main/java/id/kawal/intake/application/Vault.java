package id.kawal.intake.application;

import id.kawal.events.DataKey;
import id.kawal.events.SealedValue;
import id.kawal.sealed.ComplaintKeys;
import id.kawal.sealed.Seals;
import id.kawal.transport.aggregate.OwedRecord;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps what is personal: makes a complaint's keys and seals its words under them. */
public final class Vault {

    private final ComplaintKeys keys;
    private final Seals seals;

    public Vault(ComplaintKeys keys, Seals seals) {
        this.keys = keys;
        this.seals = seals;
    }

    /** Makes the two keys of a complaint, and the record that must go before its first fact. */
    public OwedRecord open(String complaintId) {
        var record = keys.create(complaintId, Set.of(DataKey.IDENTITY, DataKey.CONTENT));
        return new OwedRecord(ComplaintKeys.TOPIC, complaintId, record);
    }

    /** Seals words of the complaint. */
    public SealedValue content(String complaintId, String field, String words) {
        return seals.seal(complaintId, DataKey.CONTENT, field, words);
    }

    /** The same, or null where there are none. */
    public @Nullable SealedValue contentIfAny(
            String complaintId, String field, @Nullable String words) {
        return words == null || words.isBlank() ? null : content(complaintId, field, words);
    }

    /** Seals who the complainant is, or null where nobody says. */
    public @Nullable SealedValue identityIfAny(
            String complaintId, String field, @Nullable String words) {
        return words == null || words.isBlank()
                ? null
                : seals.seal(complaintId, DataKey.IDENTITY, field, words);
    }

    /** Destroys the keys here; a repeat changes nothing. */
    void destroy(String complaintId) {
        keys.erase(complaintId);
    }
}
