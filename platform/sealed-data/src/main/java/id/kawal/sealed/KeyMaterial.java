package id.kawal.sealed;

import id.kawal.events.DataKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The content of one service's key file. Nothing here shows itself in {@code toString}.
 *
 * @param service whose it is; tells people, not programs
 * @param keks key-encryption keys by kind ({@code identity}, {@code content}, {@code directory})
 * @param signing private Ed25519 JWK; null where the service does not sign
 * @param verification public JWKs of all services that sign, old ones included
 * @param hashing Base64url, 32 bytes; never rotated, or stored hashes would match nothing
 */
record KeyMaterial(
        String service,
        Map<String, Keks> keks,
        @Nullable Map<String, Object> signing,
        List<Map<String, Object>> verification,
        String hashing) {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    KeyMaterial {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(hashing, "hashing");
        keks = new LinkedHashMap<>(keks);
        verification = List.copyOf(verification);
    }

    /**
     * Key-encryption keys of one kind.
     *
     * @param primary id of the one that wraps; the others only unwrap
     * @param keys Base64url, 32 bytes each, by id
     */
    record Keks(String primary, Map<String, String> keys) {

        Keks {
            keys = new LinkedHashMap<>(keys);
            if (!keys.containsKey(primary)) {
                throw new IllegalArgumentException("The primary key is not among the keys");
            }
        }

        Keks with(String id, String key) {
            var more = new LinkedHashMap<>(keys);
            more.put(id, key);
            return new Keks(primary, more);
        }

        @Override
        public String toString() {
            return "Keks[" + primary + "]";
        }
    }

    /** How a kind is written in files and records. */
    static String nameOf(DataKey kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static KeyMaterial parse(String json) {
        try {
            return JSON.readValue(json, KeyMaterial.class);
        } catch (JacksonException e) {
            // Its message quotes the source, which is key material: only where it broke is told.
            throw new IllegalArgumentException(
                    "The key file can not be read" + place(e) + ": it is not JSON of its form");
        }
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
    }

    String toJson() {
        return JSON.writeValueAsString(this) + "\n";
    }

    @Override
    public String toString() {
        return "KeyMaterial[" + service + ", " + keks + "]";
    }
}
