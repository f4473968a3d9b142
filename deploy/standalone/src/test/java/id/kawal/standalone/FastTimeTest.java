package id.kawal.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawal.standalone.supervisor.CannotRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FastTimeTest {

    private static final Instant FIRST_START = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant LATER = FIRST_START.plusSeconds(7200);

    @TempDir Path folder;

    @Test
    void real_time_tells_the_services_nothing() throws Exception {
        assertThat(FastTime.settle(folder, asked(Map.of()), FIRST_START)).isEmpty();
    }

    @Test
    void the_epoch_is_set_once_and_kept_with_the_data() throws Exception {
        Map<String, String> asked =
                Map.of("KAWAL_SPEED", "3600", "KAWAL_START", "2026-01-05T08:00:00+08:00");

        var first = FastTime.settle(folder, asked(asked), FIRST_START);
        var second = FastTime.settle(folder, asked(asked), LATER);
        var unasked = FastTime.settle(folder, asked(Map.of()), LATER);

        assertThat(first)
                .isEqualTo(
                        Map.of(
                                "KAWAL_SPEED", "3600",
                                "KAWAL_START", "2026-01-05T00:00:00Z",
                                "KAWAL_EPOCH", "2026-03-02T01:00:00Z"));
        assertThat(second).isEqualTo(first);
        assertThat(unasked).isEqualTo(first);
    }

    @Test
    void a_folder_lived_at_one_speed_does_not_go_on_at_another() throws Exception {
        FastTime.settle(folder, asked(Map.of("KAWAL_SPEED", "3600")), FIRST_START);

        assertThatThrownBy(() -> FastTime.settle(folder, asked(Map.of("KAWAL_SPEED", "60")), LATER))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("KAWAL_SPEED=3600")
                .hasMessageContaining("60");
    }

    @Test
    void a_folder_lived_in_real_time_does_not_go_on_in_another() throws Exception {
        FastTime.settle(folder, asked(Map.of()), FIRST_START);
        Files.createDirectories(folder.resolve("kafka"));

        assertThatThrownBy(() -> FastTime.settle(folder, asked(Map.of("KAWAL_SPEED", "60")), LATER))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("was lived in real time");
        assertThat(FastTime.settle(folder, asked(Map.of()), LATER)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"KAWAL_SPEED,fast", "KAWAL_START,yesterday", "KAWAL_EPOCH,2026-01-05"})
    void what_can_not_be_read_is_one_sentence(String name, String value) {
        assertThatThrownBy(() -> asked(Map.of(name, value)))
                .isInstanceOf(CannotRun.class)
                .hasMessageStartingWith(name + " must be");
    }

    private static FastTime.Asked asked(Map<String, String> environment) throws CannotRun {
        return FastTime.Asked.of(environment);
    }
}
