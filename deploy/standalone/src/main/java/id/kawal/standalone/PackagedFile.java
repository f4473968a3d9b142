package id.kawal.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files of {@code deploy/} that travel inside the jar. */
public final class PackagedFile {

    private PackagedFile() {}

    /** The text of a file under {@code /kawal/}. */
    public static String text(String name) {
        try (InputStream file = PackagedFile.class.getResourceAsStream("/kawal/" + name)) {
            if (file == null) {
                throw new IllegalStateException("not packaged: " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
