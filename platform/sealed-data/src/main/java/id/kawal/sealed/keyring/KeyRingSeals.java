package id.kawal.sealed.keyring;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import id.kawal.events.DataKey;
import id.kawal.events.SealedValue;
import id.kawal.sealed.Binding;
import id.kawal.sealed.KeyMissing;
import id.kawal.sealed.SealBroken;
import id.kawal.sealed.Seals;
import id.kawal.sealed.Unsealed;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Seals with the keys of the ring. */
public final class KeyRingSeals implements Seals {

    private final DataKeys keys;

    public KeyRingSeals(DataKeys keys) {
        this.keys = keys;
    }

    /** What a value is bound to. Pinned: everything ever sealed depends on it. */
    private static byte[] boundTo(String subject, DataKey kind, String field) {
        return Binding.of("kawal-sealed-1", subject, kind.name(), field);
    }

    @Override
    public SealedValue seal(String subject, DataKey key, String field, String clear) {
        var aead =
                keys.find(subject, key)
                        .orElseThrow(() -> new KeyMissing(subject + " has no " + key + " key"));
        try {
            var sealed = aead.encrypt(clear.getBytes(UTF_8), boundTo(subject, key, field));
            return new SealedValue(
                    key, field, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(field + " could not be sealed", e);
        }
    }

    @Override
    public Unsealed open(String subject, SealedValue value) {
        return keys.find(subject, value.key())
                .<Unsealed>map(aead -> new Unsealed.Clear(open(subject, value, aead)))
                .orElseGet(Unsealed.Erased::new);
    }

    private static String open(String subject, SealedValue value, Aead aead) {
        try {
            var sealed = Base64.getUrlDecoder().decode(value.ciphertext());
            return new String(
                    aead.decrypt(sealed, boundTo(subject, value.key(), value.field())), UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SealBroken(value + " of " + subject + " was altered or moved");
        }
    }
}
