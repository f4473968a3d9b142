package id.kawal.notification.domain.dossier;

/**
 * Something personal as it arrived: opaque here, opened only when a notice leaves.
 *
 * @param key name of the key that sealed it
 * @param field what it is
 */
public record SealedText(String key, String field, String ciphertext) {

    /** Shows what it is, never what it holds. */
    @Override
    public String toString() {
        return "SealedText[" + key + ", " + field + "]";
    }
}
