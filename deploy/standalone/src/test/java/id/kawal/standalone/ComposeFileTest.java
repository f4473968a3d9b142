package id.kawal.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.convert.DurationStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The two ways to run on one machine tell the services the same. */
class ComposeFileTest {

    /** What only one of the two ways has a reason to tell. */
    private static final Set<String> ONLY_IN_COMPOSE = Set.of("KAWAL_LOG_FORMAT");

    private static final Set<String> ONLY_STANDALONE = Set.of("SERVER_ADDRESS");

    private final Map<?, ?> services = services();

    @ParameterizedTest
    @ValueSource(strings = {"intake", "routing", "escalation", "notification"})
    void a_service_is_told_the_same_variables_in_compose_and_standalone(String service)
            throws Exception {
        Set<String> compose = new TreeSet<>(environment(service).keySet());
        compose.removeAll(ONLY_IN_COMPOSE);
        Set<String> standalone = new TreeSet<>(told().get(service).keySet());
        standalone.removeAll(ONLY_STANDALONE);

        assertThat(compose).isEqualTo(standalone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "routing", "escalation", "notification"})
    void a_service_has_its_own_database_keys_and_port(String service) throws Exception {
        Map<String, String> environment = environment(service);

        assertThat(environment.get("SPRING_MONGODB_URI")).contains("/kawal_" + service + "?");
        assertThat(environment.get("KAWAL_KEYS_FILE")).endsWith("/" + service + ".json");
        assertThat(environment.get("SERVER_PORT"))
                .isEqualTo(told().get(service).get("SERVER_PORT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "routing", "escalation", "notification"})
    void a_service_sees_no_keys_but_its_own(String service) {
        assertThat(((Map<?, ?>) services.get(service)).get("volumes"))
                .isEqualTo(List.of("keys-" + service + ":/keys:ro"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "routing", "escalation", "notification"})
    void the_services_understand_every_variable_they_are_told(String service) throws Exception {
        Set<String> understood = ServiceProperties.asVariables();

        assertThat(understood).containsAll(environment(service).keySet());
        assertThat(understood).containsAll(told().get(service).keySet());
        assertThat(understood).contains("KAWAL_SPEED", "KAWAL_START", "KAWAL_EPOCH");
        assertThat(understood).doesNotContain("KAWAL_ISUER", "SPRING_DATA_MONGO_URI");
    }

    @Test
    void a_service_is_given_longer_to_end_than_its_shutdown_phases_last() throws Exception {
        Properties chassis = new Properties();
        Path defaults =
                Path.of("../../platform/service-chassis/src/main/resources")
                        .resolve("id/kawal/chassis/chassis-defaults.properties");
        try (Reader reader = Files.newBufferedReader(defaults)) {
            chassis.load(reader);
        }
        Duration phase =
                DurationStyle.detectAndParse(
                        chassis.getProperty("spring.lifecycle.timeout-per-shutdown-phase"));

        for (String service : told().keySet()) {
            Object grace = ((Map<?, ?>) services.get(service)).get("stop_grace_period");
            assertThat(DurationStyle.detectAndParse(String.valueOf(grace)))
                    .isGreaterThan(phase.multipliedBy(2));
        }
    }

    @Test
    void every_image_is_pinned_by_a_tag() {
        assertThat(services.values())
                .allSatisfy(service ->
                        assertThat((String) ((Map<?, ?>) service).get("image"))
                                .matches(".+:\\D*\\d+(\\.\\d+)+"));
    }

    private static Map<String, Map<String, String>> told() throws Exception {
        Settings settings = Settings.of(Map.of());
        Jvm jvm = new Jvm(Path.of("cache"));
        Infrastructure infrastructure = new Infrastructure(settings, jvm, Optional.empty());
        return new Services(settings, infrastructure, jvm, Path.of(""), Map.of()).environments();
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> environment(String service) {
        return (Map<String, String>) ((Map<?, ?>) services.get(service)).get("environment");
    }

    private static Map<?, ?> services() {
        try {
            String yaml = Files.readString(Path.of("..", "..", "docker-compose.yml"));
            Map<?, ?> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return (Map<?, ?>) file.get("services");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
