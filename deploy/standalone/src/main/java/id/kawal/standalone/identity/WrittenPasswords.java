package id.kawal.standalone.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Passwords as they stand in {@code people.yml}, for everybody to read: hashing them would protect
 * nothing and cost a quarter of a second per token. For the demo's accounts only.
 */
final class WrittenPasswords implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return password == null ? null : password.toString();
    }

    @Override
    public boolean matches(@Nullable CharSequence given, @Nullable String known) {
        return given != null
                && known != null
                && MessageDigest.isEqual(
                        given.toString().getBytes(StandardCharsets.UTF_8),
                        known.getBytes(StandardCharsets.UTF_8));
    }
}
