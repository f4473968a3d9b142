package id.kawal.routing.domain.cases;

/**
 * Words that were sealed before the case saw them; it carries them and never reads them.
 *
 * @param field what it is, bound into the ciphertext
 */
public record Sealed(String field, String ciphertext) {

    /** Shows what it is, never what it holds. */
    @Override
    public String toString() {
        return "Sealed[" + field + "]";
    }
}
