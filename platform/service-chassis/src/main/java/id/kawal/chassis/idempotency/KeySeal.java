package id.kawal.chassis.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Seals what is kept for a request under a key derived from its Idempotency-Key, which is not kept:
 * only a retry can open it.
 */
final class KeySeal {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] PURPOSE = "kawal idempotency v1".getBytes(StandardCharsets.UTF_8);

    private final SecretKey key;

    private KeySeal(SecretKey key) {
        this.key = key;
    }

    /**
     * @param record id of what is kept, so that equal Idempotency-Keys of two callers differ
     */
    static KeySeal of(UUID idempotencyKey, String record) {
        var secret =
                ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(idempotencyKey.getMostSignificantBits())
                        .putLong(idempotencyKey.getLeastSignificantBits())
                        .array();
        try {
            var parameters =
                    HKDFParameterSpec.ofExtract()
                            .addIKM(secret)
                            .addSalt(record.getBytes(StandardCharsets.UTF_8))
                            .thenExpand(PURPOSE, 32);
            return new KeySeal(KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HKDF-SHA256 is part of JDK 25", impossible);
        }
    }

    String seal(String field, byte[] clear) {
        var nonce = new byte[NONCE];
        CHANCE.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, field, clear);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
    }

    /**
     * @throws IllegalStateException where it was altered or moved from another field
     */
    byte[] open(String field, String sealedText) {
        var sealed = Base64.getUrlDecoder().decode(sealedText);
        var nonce = new byte[NONCE];
        var rest = new byte[sealed.length - NONCE];
        ByteBuffer.wrap(sealed).get(nonce).get(rest);
        return run(Cipher.DECRYPT_MODE, nonce, field, rest);
    }

    private byte[] run(int mode, byte[] nonce, String field, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(field.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(
                    "what was kept for a request can not be opened", broken);
        }
    }
}
