package id.kawal.standalone.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;

/**
 * The key tokens are signed with: made once, kept with the data, so that tokens outlive a restart.
 */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey at(Path file) throws IOException, ParseException, JOSEException {
        if (!Files.exists(file)) {
            RSAKey fresh = new RSAKeyGenerator(BITS).keyID(UUID.randomUUID().toString()).generate();
            keep(file, fresh.toJSONString());
        }
        return RSAKey.parse(Files.readString(file));
    }

    private static void keep(Path file, String key) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(aside);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            var ownerOnly =
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"));
            Files.createFile(aside, ownerOnly);
        }
        Files.writeString(aside, key);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
