package id.kawal.intake.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {

    @TempDir private Path temporary;

    @Test
    void are_for_their_owner_alone_and_leave_nothing_of_an_earlier_process() throws IOException {
        var folder = Files.createDirectory(temporary.resolve("exports"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("import-1.part"), "cut off");

        Uploads.in(folder);

        assertThat(folder).isEmptyDirectory();
        assertThat(Files.getPosixFilePermissions(folder))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void do_not_follow_a_link_somebody_else_has_laid() throws IOException {
        var elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        var link = Files.createSymbolicLink(temporary.resolve("exports"), elsewhere);

        assertThatThrownBy(() -> Uploads.in(link)).isInstanceOf(UncheckedIOException.class);
    }
}
