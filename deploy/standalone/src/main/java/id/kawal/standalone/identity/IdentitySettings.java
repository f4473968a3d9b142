package id.kawal.standalone.identity;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the provider must be told.
 *
 * @param issuer its own address, as browsers and services know it
 * @param keyFile where the signing key is kept
 * @param services addresses of the services people sign in at
 */
@ConfigurationProperties("kawal.identity")
record IdentitySettings(String issuer, Path keyFile, List<String> services) {}
