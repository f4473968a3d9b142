package id.kawal.events;

/**
 * Ties a wire name to its Java type, its owner and one sentence that says what it means.
 *
 * @param name without prefix and version, for example {@code complaint.lodged}
 * @param version from 1; a breaking change is a new version beside the old one
 */
public record EventType<E extends ComplaintEvent>(
        String name, int version, Owner owner, Class<E> javaType, String summary) {

    static <E extends ComplaintEvent> EventType<E> of(
            String name, int version, Owner owner, Class<E> javaType, String summary) {
        return new EventType<>(name, version, owner, javaType, summary);
    }

    /** The value of {@code ce_type}, for example {@code id.kawal.complaint.lodged.v1}. */
    public String wireName() {
        return "id.kawal." + name + ".v" + version;
    }
}
