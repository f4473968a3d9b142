package id.kawal.sealed.keyring;

import id.kawal.events.DataKey;
import id.kawal.sealed.WrappedKey;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The wrapped keys of one subject: a record of the key topic. */
public record WrappedKeys(String subject, Map<DataKey, WrappedKey> keys) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public WrappedKeys {
        keys = Map.copyOf(keys);
    }

    /** As on the wire: kinds in lower case, in the order of {@link DataKey}. */
    private record Wire(String subject, Map<String, WrappedKey> keys) {}

    /** How a kind is written in records and documents. */
    static String nameOf(DataKey kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** The value of the record for the key topic. */
    public String toJson() {
        var wire = new LinkedHashMap<String, WrappedKey>();
        new EnumMap<>(keys).forEach((kind, key) -> wire.put(nameOf(kind), key));
        return JSON.writeValueAsString(new Wire(subject, wire));
    }

    /**
     * Reads a record; kinds it does not know are passed over.
     *
     * @throws IllegalArgumentException where it is no key record
     */
    public static WrappedKeys fromJson(byte[] json) {
        try {
            @Nullable Wire wire = JSON.readValue(json, Wire.class);
            if (wire == null || wire.subject() == null || wire.keys() == null) {
                throw new IllegalArgumentException("This is no key record");
            }
            return new WrappedKeys(wire.subject(), known(wire.keys()));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("This is no key record");
        }
    }

    private static Map<DataKey, WrappedKey> known(Map<String, WrappedKey> wire) {
        var keys = new EnumMap<DataKey, WrappedKey>(DataKey.class);
        for (var kind : DataKey.values()) {
            var key = wire.get(nameOf(kind));
            if (key != null) {
                keys.put(kind, key);
            }
        }
        return keys;
    }
}
