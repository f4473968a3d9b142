package id.kawal.testkit;

import id.kawal.sealed.KeyFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Freshly made keys of the four services, the same for all tests of a JVM. */
public final class TestKeys {

    private TestKeys() {}

    /**
     * Gives the context the keys of a service.
     *
     * @param service {@code intake}, {@code routing}, {@code escalation} or {@code notification}
     */
    public static void configure(DynamicPropertyRegistry registry, String service) {
        registry.add("kawal.keys.json", () -> json(service));
    }

    /** The service's key file. */
    public static String json(String service) {
        try {
            return Files.readString(Folder.MADE.resolve(service + ".json"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static final class Folder {
        static final Path MADE = make();

        private static Path make() {
            try {
                var folder = Files.createTempDirectory("kawal-test-keys");
                KeyFiles.create(folder);
                return folder;
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }
}
