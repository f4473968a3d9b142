package id.kawal.events;

/**
 * Personal data that only a holder of the complaint's key can read; once the key is destroyed,
 * nobody can.
 *
 * @param key which of the complaint's keys sealed it
 * @param field what it is, for example {@code complaint.text}; bound into the ciphertext together
 *     with the complaintId, so that a value can not be moved to another field or complaint
 * @param ciphertext AES-256-GCM, Base64url without padding: nonce, ciphertext, tag
 */
public record SealedValue(DataKey key, String field, String ciphertext) {

    /** Shows what it is, never what it holds. */
    @Override
    public String toString() {
        return "SealedValue[" + key + ", " + field + "]";
    }
}
