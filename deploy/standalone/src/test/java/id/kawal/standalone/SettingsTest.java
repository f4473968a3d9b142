package id.kawal.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawal.standalone.supervisor.CannotRun;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void without_any_setting_it_listens_on_this_machine_only_at_the_usual_ports() throws Exception {
        Settings settings = Settings.of(Map.of());

        assertThat(settings.bind()).isEqualTo("127.0.0.1");
        assertThat(settings.ports())
                .isEqualTo(new Ports(8080, 8081, 8082, 8083, 8090, 8091, 8025, 9092, 9093, 27017));
        assertThat(settings.mongodb()).isEmpty();
    }

    @Test
    void a_port_base_moves_every_port() throws Exception {
        Settings settings = Settings.of(Map.of("KAWAL_PORT_BASE", "21000"));

        assertThat(settings.ports())
                .isEqualTo(
                        new Ports(
                                21000, 21001, 21002, 21003, 21010, 21011, 21012, 21013, 21014,
                                21015));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "-1", "65521", "123456"})
    void a_port_base_that_is_none_is_one_sentence(String base) {
        assertThatThrownBy(() -> Settings.of(Map.of("KAWAL_PORT_BASE", base)))
                .isInstanceOf(CannotRun.class)
                .hasMessageStartingWith("KAWAL_PORT_BASE must be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:27017", "kawal:secret@localhost", "http://localhost"})
    void a_database_address_that_is_none_is_one_sentence_that_keeps_passwords(String uri) {
        assertThatThrownBy(() -> Settings.of(Map.of("MONGODB_URI", uri)))
                .isInstanceOf(CannotRun.class)
                .hasMessageStartingWith("MONGODB_URI must be an address")
                .hasMessageNotContaining("secret");
    }

    @Test
    void bound_to_everything_the_parts_still_find_each_other_here() throws Exception {
        Settings settings = Settings.of(Map.of("KAWAL_BIND", "0.0.0.0"));

        assertThat(settings.here()).isEqualTo("127.0.0.1");
        assertThat(settings.url(8080)).isEqualTo("http://127.0.0.1:8080");
    }
}
