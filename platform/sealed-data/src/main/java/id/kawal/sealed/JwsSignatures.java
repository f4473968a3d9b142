package id.kawal.sealed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signatures with the key of the {@link KeySource}. */
public final class JwsSignatures implements Signatures, PublicKeys {

    /** RFC 8785 writes numbers as doubles: what lies beyond would silently become another. */
    private static final BigInteger EXACT = BigInteger.TWO.pow(53).subtract(BigInteger.ONE);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final KeySource source;

    public JwsSignatures(KeySource source) {
        this.source = source;
    }

    @Override
    public String sign(String type, Map<String, ?> claims) {
        var payload = new Payload(Base64URL.encode(canonical(claims)));
        var signer = source.signer();
        var header =
                new JWSHeader.Builder(JWSAlgorithm.EdDSA)
                        .keyID(signer.kid())
                        .type(new JOSEObjectType(type))
                        .build();
        var input = new JWSObject(header, payload).getSigningInput();
        return new String(input, UTF_8) + "." + Base64URL.encode(signer.sign(input));
    }

    private static byte[] canonical(Map<String, ?> claims) {
        var tree = JSON.valueToTree(claims);
        requireExactNumbers(tree);
        try {
            return new JsonCanonicalizer(JSON.writeValueAsBytes(tree)).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalArgumentException("These claims have no canonical JSON");
        }
    }

    private static void requireExactNumbers(JsonNode node) {
        if (node.isIntegralNumber() && node.bigIntegerValue().abs().compareTo(EXACT) > 0) {
            throw new IllegalArgumentException(
                    "A claim holds a number beyond 2^53: write it as text");
        }
        node.forEach(JwsSignatures::requireExactNumbers);
    }

    @Override
    public Map<String, Object> verify(String type, String jws) {
        return OfflineVerifier.verify(source.publicKeys(), type, jws);
    }

    @Override
    public String jwks() {
        return source.publicKeys();
    }
}
