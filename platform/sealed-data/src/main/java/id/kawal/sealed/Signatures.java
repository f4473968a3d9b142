package id.kawal.sealed;

import java.util.Map;

/**
 * Signs what a citizen or the Ombudsman can verify offline: receipts, evidence files, daily roots.
 */
public interface Signatures {

    /**
     * Signs the claims as a compact JWS (EdDSA, {@code kid}) over their RFC 8785 canonical JSON.
     *
     * @param type what is signed, in the header {@code typ}, for example {@code kawal-receipt+jws}
     */
    String sign(String type, Map<String, ?> claims);

    /**
     * The claims of a JWS signed by any of our keys, old ones included.
     *
     * @throws SealBroken when the signature does not hold, the type differs or the key is unknown
     */
    Map<String, Object> verify(String type, String jws);
}
