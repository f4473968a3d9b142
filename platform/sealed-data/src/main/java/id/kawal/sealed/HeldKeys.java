package id.kawal.sealed;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Ed25519Sign;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import id.kawal.events.DataKey;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Keys given to the service as JSON, as {@link KeyFiles} writes it, and held in memory. */
public final class HeldKeys implements KeySource {

    private static final String HMAC = "HmacSHA256";

    /** Of AES-256 and of HMAC-SHA-256 alike. */
    private static final int SECRET_BYTES = 32;

    private final Map<DataKey, Ring> rings;
    private final @Nullable OctetKeyPair signing;
    private final String publicKeys;
    private final SecretKeySpec hashing;

    /**
     * Reads the content of a key file.
     *
     * @throws IllegalArgumentException where it is not of that form; the message holds no key
     */
    public static HeldKeys of(String json) {
        var material = KeyMaterial.parse(json);
        try {
            return new HeldKeys(material);
        } catch (GeneralSecurityException | ParseException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The key file of " + material.service() + " holds a key that is none");
        }
    }

    private HeldKeys(KeyMaterial material) throws GeneralSecurityException, ParseException {
        rings = new EnumMap<>(DataKey.class);
        for (var kind : DataKey.values()) {
            var keks = material.keks().get(KeyMaterial.nameOf(kind));
            if (keks != null) {
                rings.put(kind, Ring.of(keks));
            }
        }
        signing = material.signing() == null ? null : OctetKeyPair.parse(material.signing());
        publicKeys = publicOnly(material.verification()).toString(true);
        hashing = new SecretKeySpec(secret(material.hashing()), HMAC);
    }

    private static byte[] secret(String written) throws GeneralSecurityException {
        var secret = Base64.getUrlDecoder().decode(written);
        if (secret.length != SECRET_BYTES) {
            throw new GeneralSecurityException("A key of this file has 32 bytes");
        }
        return secret;
    }

    private static JWKSet publicOnly(List<Map<String, Object>> keys) throws ParseException {
        var parsed = new ArrayList<JWK>();
        for (var key : keys) {
            parsed.add(JWK.parse(key));
        }
        return new JWKSet(parsed).toPublicJWKSet();
    }

    @Override
    public boolean holds(DataKey kind) {
        return rings.containsKey(kind);
    }

    @Override
    public String primary(DataKey kind) {
        return ring(kind).primary();
    }

    @Override
    public WrappedKey wrap(DataKey kind, byte[] key, byte[] boundTo) {
        var ring = ring(kind);
        try {
            var wrapped = ring.kek(ring.primary()).encrypt(key, boundTo);
            return new WrappedKey(
                    ring.primary(),
                    Base64.getUrlEncoder().withoutPadding().encodeToString(wrapped));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A data key could not be wrapped", e);
        }
    }

    @Override
    public byte[] unwrap(DataKey kind, WrappedKey wrapped, byte[] boundTo) {
        var kek = ring(kind).kek(wrapped.kek());
        try {
            return kek.decrypt(Base64.getUrlDecoder().decode(wrapped.wrapped()), boundTo);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SealBroken("A wrapped " + kind + " key does not open under " + wrapped.kek());
        }
    }

    private Ring ring(DataKey kind) {
        var ring = rings.get(kind);
        if (ring == null) {
            throw new KeyNotHeld("This service holds no key-encryption key of kind " + kind);
        }
        return ring;
    }

    @Override
    public Signer signer() {
        if (signing == null) {
            throw new KeyNotHeld("This service holds no signing key");
        }
        return new Ed25519(signing);
    }

    @Override
    public String publicKeys() {
        return publicKeys;
    }

    @Override
    public byte[] mac(byte[] message) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(hashing);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", e);
        }
    }

    private record Ring(String primary, Map<String, AesGcmJce> keks) {

        static Ring of(KeyMaterial.Keks keks) throws GeneralSecurityException {
            var ciphers = new HashMap<String, AesGcmJce>();
            for (var key : keks.keys().entrySet()) {
                ciphers.put(key.getKey(), new AesGcmJce(secret(key.getValue())));
            }
            return new Ring(keks.primary(), ciphers);
        }

        AesGcmJce kek(String id) {
            var kek = keks.get(id);
            if (kek == null) {
                throw KeysNotHereYet.withoutKek(id);
            }
            return kek;
        }
    }

    private record Ed25519(OctetKeyPair pair) implements Signer {

        @Override
        public String kid() {
            return pair.getKeyID();
        }

        @Override
        public byte[] sign(byte[] message) {
            try {
                return new Ed25519Sign(pair.getDecodedD()).sign(message);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("The signing key " + kid() + " does not sign", e);
            }
        }

        @Override
        public String toString() {
            return "Ed25519[" + kid() + "]";
        }
    }
}
