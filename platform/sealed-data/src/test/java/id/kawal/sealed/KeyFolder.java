package id.kawal.sealed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Freshly made key files of the four services. */
public record KeyFolder(Path folder) {

    public static KeyFolder in(Path folder) {
        try {
            KeyFiles.create(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KeyFolder(folder);
    }

    public String json(String service) {
        try {
            return Files.readString(file(service));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path file(String service) {
        return folder.resolve(service + ".json");
    }

    /** The keys as they are now. */
    public HeldKeys keys(String service) {
        return HeldKeys.of(json(service));
    }

    public void rotate() {
        try {
            KeyFiles.rotate(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
