package id.kawal.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * An identity provider for tests: signs tokens with a key of its own and serves the public half, so
 * that a service checks them exactly as it checks real ones.
 */
public final class TestTokens {

    private static final String KEYS_PATH = "/oauth2/jwks";

    private TestTokens() {}

    /** The issuer named in every token. */
    public static String issuer() {
        return Provider.ISSUER;
    }

    /** Points the context at this issuer and its keys. */
    public static void configure(DynamicPropertyRegistry registry) {
        registry.add("kawal.issuer", TestTokens::issuer);
    }

    public static Token officer(String region, String agency) {
        return token("officer-1").roles("OFFICER").regions(region).agencies(agency);
    }

    public static Token coordinator(String region) {
        return token("coordinator-1").roles("COORDINATOR").regions(region);
    }

    /** Of the Perwakilan of a province, for example {@code 63}. */
    public static Token ombudsman(String province) {
        return token("ombudsman-1").roles("OMBUDSMAN").regions(province);
    }

    public static Token operator() {
        return token("operator-1").roles("OPERATOR").regions("*");
    }

    public static Token subscriber(String agency) {
        return token("subscriber-1").roles("SUBSCRIBER").agencies(agency);
    }

    /** Of this subject, without any role yet. */
    public static Token token(String subject) {
        return new Token(
                subject, List.of(), List.of(), List.of(), issuer(), Instant.now().plusSeconds(600));
    }

    /** A token in the making. */
    public record Token(
            String subject,
            List<String> roles,
            List<String> regions,
            List<String> agencies,
            String issuer,
            Instant expires) {

        public Token subject(String id) {
            return new Token(id, roles, regions, agencies, issuer, expires);
        }

        public Token roles(String... names) {
            return new Token(subject, List.of(names), regions, agencies, issuer, expires);
        }

        public Token regions(String... codes) {
            return new Token(subject, roles, List.of(codes), agencies, issuer, expires);
        }

        public Token agencies(String... codes) {
            return new Token(subject, roles, regions, List.of(codes), issuer, expires);
        }

        public Token issuedBy(String other) {
            return new Token(subject, roles, regions, agencies, other, expires);
        }

        public Token expired() {
            return new Token(
                    subject, roles, regions, agencies, issuer, Instant.now().minusSeconds(3600));
        }

        /** The value of the header {@code Authorization}. */
        public String bearer() {
            return "Bearer " + signed();
        }

        /** The compact JWT. */
        public String signed() {
            var claims =
                    new JWTClaimsSet.Builder()
                            .subject(subject)
                            .issuer(issuer)
                            .issueTime(Date.from(expires.minusSeconds(600)))
                            .expirationTime(Date.from(expires))
                            .claim("roles", roles)
                            .claim("regions", regions)
                            .claim("agencies", agencies)
                            .build();
            return Provider.sign(claims);
        }
    }

    private static final class Provider {
        static final RSAKey KEY = newKey();
        static final String ISSUER = serve();

        static String sign(JWTClaimsSet claims) {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build();
            var token = new SignedJWT(header, claims);
            try {
                token.sign(new RSASSASigner(KEY));
            } catch (JOSEException impossible) {
                throw new IllegalStateException(impossible);
            }
            return token.serialize();
        }

        private static RSAKey newKey() {
            try {
                return new RSAKeyGenerator(2048).keyID("test").generate();
            } catch (JOSEException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static String serve() {
            var keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            try {
                var server =
                        HttpServer.create(
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.createContext(
                        KEYS_PATH,
                        exchange -> {
                            exchange.getResponseHeaders().set("Content-Type", "application/json");
                            exchange.sendResponseHeaders(200, keys.length);
                            exchange.getResponseBody().write(keys);
                            exchange.close();
                        });
                server.start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0)));
                return "http://127.0.0.1:" + server.getAddress().getPort();
            } catch (IOException taken) {
                throw new UncheckedIOException(taken);
            }
        }
    }
}
