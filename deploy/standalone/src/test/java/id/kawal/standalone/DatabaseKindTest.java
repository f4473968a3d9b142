package id.kawal.standalone;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawal.standalone.supervisor.CannotRun;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseKindTest {

    @TempDir Path folder;

    @Test
    void a_folder_goes_on_in_the_database_it_began_in() throws Exception {
        DatabaseKind.MONGOD.settle(folder);

        assertThatCode(() -> DatabaseKind.MONGOD.settle(folder)).doesNotThrowAnyException();
        assertThatThrownBy(() -> DatabaseKind.EMBEDDED.settle(folder))
                .isInstanceOf(CannotRun.class)
                .hasMessage(
                        "%s is kept in a mongod found on the PATH, and now there is the embedded database: bring the first back or take another KAWAL_DATA."
                                .formatted(folder));
    }

    @Test
    void a_folder_without_a_note_is_known_by_the_embedded_file() throws Exception {
        Files.createFile(folder.resolve("kawal.mv"));

        assertThatThrownBy(() -> DatabaseKind.GIVEN.settle(folder)).isInstanceOf(CannotRun.class);
        assertThatCode(() -> DatabaseKind.EMBEDDED.settle(folder)).doesNotThrowAnyException();
    }
}
