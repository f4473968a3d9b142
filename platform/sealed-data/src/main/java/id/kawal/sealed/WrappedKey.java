package id.kawal.sealed;

/**
 * A data key as it may lie about: encrypted under a key-encryption key.
 *
 * @param kek id of that key-encryption key
 * @param wrapped AES-256-GCM, Base64url without padding: nonce, ciphertext, tag
 */
public record WrappedKey(String kek, String wrapped) {}
