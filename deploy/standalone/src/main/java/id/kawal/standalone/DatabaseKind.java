package id.kawal.standalone;

import id.kawal.standalone.supervisor.CannotRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a data folder is kept in. A folder that began in one is not continued in another: what was
 * written before would seem lost.
 */
enum DatabaseKind {
    GIVEN("the database of MONGODB_URI"),
    MONGOD("a mongod found on the PATH"),
    EMBEDDED("the embedded database");

    private static final String FILE = "database.kind";

    /** As it stands on the disk, older than the note of its kind. */
    private static final String EMBEDDED_FILE = "kawal.mv";

    private final String words;

    DatabaseKind(String words) {
        this.words = words;
    }

    /**
     * Notes the kind with the data on the first start.
     *
     * @throws CannotRun when the folder is kept in another
     */
    void settle(Path folder) throws CannotRun, IOException {
        Optional<DatabaseKind> kept = kept(folder);
        if (kept.isPresent() && kept.get() != this) {
            throw new CannotRun(
                    "%s is kept in %s, and now there is %s: bring the first back or take another KAWAL_DATA."
                            .formatted(folder, kept.get().words, words));
        }
        Files.writeString(folder.resolve(FILE), name() + "\n");
    }

    private static Optional<DatabaseKind> kept(Path folder) throws IOException {
        Path note = folder.resolve(FILE);
        if (Files.exists(note)) {
            String name = Files.readString(note).strip();
            return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
        }
        return Files.exists(folder.resolve(EMBEDDED_FILE))
                ? Optional.of(EMBEDDED)
                : Optional.empty();
    }
}
