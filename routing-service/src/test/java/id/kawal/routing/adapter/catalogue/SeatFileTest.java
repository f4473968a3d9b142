package id.kawal.routing.adapter.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.kawal.routing.application.Seat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeatFileTest {

    @TempDir Path folder;

    @Test
    void reads_posts_and_skips_remarks() throws IOException {
        var file =
                file(
                        "# who stands where",
                        "",
                        "63.02.PUPR/SUBSTITUTE;p-1;Pengganti Satu;a@example.org;;",
                        "63.02/SEKDA;p-2;Sekda Dua;;+6281100000000;en");

        assertThat(SeatFile.read(file))
                .containsExactly(
                        new Seat(
                                "63.02.PUPR/SUBSTITUTE",
                                "p-1",
                                "Pengganti Satu",
                                "a@example.org",
                                null,
                                "id"),
                        new Seat("63.02/SEKDA", "p-2", "Sekda Dua", null, "+6281100000000", "en"));
    }

    @Test
    void a_role_nobody_knows_is_refused_by_its_line_and_never_by_its_words() throws IOException {
        var file = file("63.02/SEKDA;p-1;Satu;;;", "63.02.PUPR/KEPALA;p-2;Nama Rahasia;;;");

        assertThatIllegalStateException()
                .isThrownBy(() -> SeatFile.read(file))
                .withMessageContaining("line 2")
                .withMessageNotContaining("Rahasia")
                .withMessageContaining("SUBSTITUTE");
    }

    @Test
    void a_line_with_other_fields_is_refused_by_its_number() throws IOException {
        var file = file("63.02/SEKDA;p-1;Nama Rahasia");

        assertThatIllegalStateException()
                .isThrownBy(() -> SeatFile.read(file))
                .withMessageContaining("line 1")
                .withMessageNotContaining("Rahasia");
    }

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("posts.csv"), java.util.List.of(lines));
    }
}
