package id.kawal.sealed;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Map;

/**
 * Verifies a receipt, an evidence file or a daily root with nothing but the public keys: no
 * connection, no trust in the office that signed beyond its keys.
 */
public final class OfflineVerifier {

    /** Claim of a receipt: {@link TextFingerprint#salt}. */
    public static final String TEXT_SALT = "textSalt";

    /** Claim of a receipt: {@link TextFingerprint#hash}. */
    public static final String TEXT_HASH = "textHash";

    private OfflineVerifier() {}

    /**
     * The claims of a JWS that was signed with one of the keys.
     *
     * @param jwks JSON Web Key Set, as {@code /.well-known/jwks.json} gives it
     * @param type header {@code typ} it must have, for example {@code kawal-receipt+jws}
     * @throws SealBroken when the signature does not hold, the type differs or the key is unknown
     */
    public static Map<String, Object> verify(String jwks, String type, String jws) {
        var signed = parse(jws);
        if (signed.getHeader().getType() == null
                || !signed.getHeader().getType().getType().equals(type)) {
            throw new SealBroken("What was signed is not a " + type);
        }
        return claims(jwks, signed);
    }

    private static Map<String, Object> claims(String jwks, JWSObject signed) {
        try {
            if (!JWSAlgorithm.EdDSA.equals(signed.getHeader().getAlgorithm())
                    || !signed.verify(new Ed25519Verifier(key(jwks, signed)))) {
                throw new SealBroken("The signature does not hold");
            }
        } catch (JOSEException e) {
            throw new SealBroken("The signature can not be checked");
        }
        return claims(signed);
    }

    private static Map<String, Object> claims(JWSObject signed) {
        var claims = signed.getPayload().toJSONObject();
        if (claims == null) {
            throw new SealBroken("What was signed is no list of claims");
        }
        return claims;
    }

    private static JWSObject parse(String jws) {
        try {
            return JWSObject.parse(jws.strip());
        } catch (ParseException e) {
            throw new SealBroken("This is no JWS in compact form");
        }
    }

    private static OctetKeyPair key(String jwks, JWSObject signed) {
        try {
            var kid = signed.getHeader().getKeyID();
            if (kid != null
                    && JWKSet.parse(jwks).getKeyByKeyId(kid) instanceof OctetKeyPair found) {
                return found.toPublicJWK();
            }
        } catch (ParseException e) {
            throw new SealBroken("These are no public keys (JWKS)");
        }
        throw new SealBroken("It was signed with a key that is not among the public keys");
    }

    /**
     * Verifies files: {@code jwks.json what.jws [text.txt]}; with the text also whether it is the
     * one the receipt was given for. Exit code 0 where all holds.
     */
    public static void main(String[] args) throws IOException {
        System.exit(run(args, System.out));
    }

    static int run(String[] args, PrintStream out) throws IOException {
        if (args.length < 2 || args.length > 3) {
            out.println("usage: OfflineVerifier <jwks.json> <receipt.jws> [<text.txt>]");
            return 2;
        }
        try {
            var jws = Files.readString(Path.of(args[1]));
            var claims = claims(Files.readString(Path.of(args[0])), parse(jws));
            out.println("VALID " + parse(jws).getHeader().getType());
            claims.forEach((name, value) -> out.println("  " + name + ": " + value));
            return args.length == 2 ? 0 : compare(claims, Files.readString(Path.of(args[2])), out);
        } catch (SealBroken e) {
            out.println("NOT VALID: " + e.getMessage());
            return 1;
        }
    }

    private static int compare(Map<String, Object> claims, String text, PrintStream out) {
        var same =
                claims.get(TEXT_SALT) instanceof String salt
                        && claims.get(TEXT_HASH) instanceof String hash
                        && new TextFingerprint(salt, hash).matches(text);
        out.println(same ? "SAME TEXT" : "NOT THE TEXT IT WAS GIVEN FOR");
        return same ? 0 : 1;
    }
}
