package id.kawal.sealed;

import id.kawal.events.DataKey;

/**
 * Where this service's key-encryption keys, signing key and hashing key are used. The keys
 * themselves never cross this port, so that a key management service fits behind it. Asked anew at
 * each use: a rotation takes effect without a restart.
 */
public interface KeySource {

    /** Whether this service was given a key-encryption key of that kind. */
    boolean holds(DataKey kind);

    /**
     * Id of the key-encryption key that wraps now.
     *
     * @throws KeyNotHeld where there is none of that kind
     */
    String primary(DataKey kind);

    /**
     * Wraps a data key under the key-encryption key that wraps now.
     *
     * @param boundTo must be given again to unwrap
     * @throws KeyNotHeld where there is none of that kind
     */
    WrappedKey wrap(DataKey kind, byte[] key, byte[] boundTo);

    /**
     * Unwraps a data key, also one wrapped before a rotation.
     *
     * @throws KeyNotHeld where there is no key-encryption key of that kind
     * @throws KeysNotHereYet where the one named is not among them
     * @throws SealBroken where the wrapped key was altered or moved
     */
    byte[] unwrap(DataKey kind, WrappedKey wrapped, byte[] boundTo);

    /**
     * The key that signs now.
     *
     * @throws KeyNotHeld where this service does not sign
     */
    Signer signer();

    /** Public keys of all services that sign, old ones included, as a JSON Web Key Set. */
    String publicKeys();

    /** HMAC-SHA-256 under this service's hashing key, which is never rotated. */
    byte[] mac(byte[] message);

    /** One Ed25519 key. */
    interface Signer {

        /** Names the key in {@link KeySource#publicKeys}. */
        String kid();

        /** The 64 bytes of the signature. */
        byte[] sign(byte[] message);
    }
}
