package id.kawal.intake.adapter.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.multipart.MultipartFile;

/**
 * The folder in which an export lies while it is read. Names and texts stand there in clear: only
 * this process's user may look, and what the last process left behind goes at the start.
 */
final class Uploads {

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rwx------");

    private final Path folder;

    private Uploads(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder, or empties it.
     *
     * @throws UncheckedIOException where it belongs to somebody else
     */
    static Uploads in(Path folder) {
        try {
            if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(folder.toAbsolutePath().getParent());
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            }
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException(folder + " is no folder");
            }
            Files.setPosixFilePermissions(folder, OWNER_ONLY); // fails where it is not ours
            empty(folder);
            return new Uploads(folder);
        } catch (IOException unsafe) {
            throw new UncheckedIOException("No safe folder for exports: " + folder, unsafe);
        }
    }

    private static void empty(Path folder) throws IOException {
        try (var left = Files.newDirectoryStream(folder)) {
            for (var file : left) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Keeps a file until it is deleted. */
    Path keep(MultipartFile file) throws IOException {
        var kept = Files.createTempFile(folder, "import-", ".part");
        try {
            file.transferTo(kept);
            return kept;
        } catch (IOException | RuntimeException notKept) {
            delete(kept);
            throw notKept;
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            LOG.error("an import left its file behind");
        }
    }
}
