package id.kawal.sealed;

import id.kawal.events.DataKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keys in a file of this service. A file that was rotated is read again at its next use; one that
 * can not be read then leaves the keys in force that were read before.
 */
public final class KeyFile implements KeySource {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

    private final Path file;
    private volatile Read read;

    /** Told once, not at every use. */
    private volatile @Nullable FileTime refused;

    /**
     * Reads the file.
     *
     * @throws IllegalArgumentException where it can not be read or is no key file
     */
    public KeyFile(Path file) {
        this.file = file;
        try {
            read = Read.of(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("The key file " + file + " can not be read", e);
        }
    }

    private HeldKeys current() {
        try {
            var modified = Files.getLastModifiedTime(file);
            if (!modified.equals(read.modified()) && !modified.equals(refused)) {
                readAgain(modified);
            }
        } catch (IOException e) {
            // Just being replaced, or taken away: what was read before stays in force.
            LOG.debug("KEY_FILE_NOT_THERE {}", e.getClass().getName());
        }
        return read.keys();
    }

    private void readAgain(FileTime modified) throws IOException {
        try {
            read = Read.of(file);
        } catch (IllegalArgumentException e) {
            refused = modified;
            LOG.error("KEY_FILE_REFUSED, the keys read before stay in force: {}", e.getMessage());
        }
    }

    @Override
    public boolean holds(DataKey kind) {
        return current().holds(kind);
    }

    @Override
    public String primary(DataKey kind) {
        return current().primary(kind);
    }

    @Override
    public WrappedKey wrap(DataKey kind, byte[] key, byte[] boundTo) {
        return current().wrap(kind, key, boundTo);
    }

    @Override
    public byte[] unwrap(DataKey kind, WrappedKey wrapped, byte[] boundTo) {
        return current().unwrap(kind, wrapped, boundTo);
    }

    @Override
    public Signer signer() {
        return current().signer();
    }

    @Override
    public String publicKeys() {
        return current().publicKeys();
    }

    @Override
    public byte[] mac(byte[] message) {
        return current().mac(message);
    }

    private record Read(FileTime modified, HeldKeys keys) {

        static Read of(Path file) throws IOException {
            // The time first: a replacement in between is then noticed at the next use.
            var modified = Files.getLastModifiedTime(file);
            return new Read(modified, HeldKeys.of(Files.readString(file)));
        }
    }
}
