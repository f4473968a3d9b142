package id.kawal.intake.application;

import id.kawal.events.DataKey;
import id.kawal.events.SealedValue;
import id.kawal.sealed.ComplaintKeys;
import id.kawal.sealed.KeyMissing;
import id.kawal.sealed.SealBroken;
import id.kawal.sealed.Seals;
import id.kawal.sealed.Signatures;
import id.kawal.sealed.Unsealed;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keys, seals and signatures of a test: bound to complaint and field, and readable by nobody else.
 */
public final class PaperSeals implements ComplaintKeys, Seals, Signatures {

    private final Map<String, Boolean> keys = new ConcurrentHashMap<>();
    private final Map<String, String> clear = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> signed = new ConcurrentHashMap<>();

    @Override
    public String create(String subject, Set<DataKey> kinds) {
        if (Boolean.FALSE.equals(keys.putIfAbsent(subject, true))) {
            throw new KeyMissing(subject);
        }
        return "{\"subject\":\"" + subject + "\"}";
    }

    @Override
    public void erase(String subject) {
        keys.put(subject, false);
    }

    @Override
    public SealedValue seal(String subject, DataKey key, String field, String text) {
        if (!Boolean.TRUE.equals(keys.get(subject))) {
            throw new KeyMissing(subject);
        }
        var ciphertext =
                Base64.getUrlEncoder()
                        .encodeToString(
                                Integer.toHexString((subject + key + field + text).hashCode())
                                        .getBytes(StandardCharsets.UTF_8));
        clear.put(subject + "/" + field + "/" + ciphertext, text);
        return new SealedValue(key, field, ciphertext);
    }

    @Override
    public Unsealed open(String subject, SealedValue value) {
        if (!Boolean.TRUE.equals(keys.get(subject))) {
            return new Unsealed.Erased();
        }
        var text = clear.get(subject + "/" + value.field() + "/" + value.ciphertext());
        if (text == null) {
            throw new SealBroken(value.field());
        }
        return new Unsealed.Clear(text);
    }

    @Override
    public String sign(String type, Map<String, ?> claims) {
        var jws = type + "." + new TreeMap<>(claims).hashCode();
        signed.put(type + "/" + jws, Map.copyOf(claims));
        return jws;
    }

    @Override
    public Map<String, Object> verify(String type, String jws) {
        var claims = signed.get(type + "/" + jws);
        if (claims == null) {
            throw new SealBroken(type);
        }
        return claims;
    }
}
