package id.kawal.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandaloneIT {

    @TempDir Path folder;

    @Test
    void what_keeps_it_from_running_is_one_plain_sentence_and_an_exit_code() throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Standalone.class.getName());
        builder.environment().put("KAWAL_DATA", folder.toString());
        builder.environment().put("MONGODB_URI", "localhost:27017");
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said.lines())
                .containsExactly(
                        "Kawal can not run: MONGODB_URI must be an address like"
                                + " mongodb://localhost:27017, and is none.");
    }
}
