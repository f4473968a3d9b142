package id.kawal.chassis.operate;

import id.kawal.sealed.PublicKeys;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The keys by which anyone verifies what this service signed, old ones included. */
@RestController
final class PublicKeysController {

    private static final Duration CACHED = Duration.ofMinutes(5);

    private final PublicKeys keys;

    PublicKeysController(PublicKeys keys) {
        this.keys = keys;
    }

    /** Gives the public keys as a JSON Web Key Set. Open to everyone. */
    @GetMapping("/.well-known/jwks.json")
    ResponseEntity<byte[]> jwks() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(CACHED).cachePublic())
                .body(keys.jwks().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
