package id.kawal.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What is generated from the contract is what lies in the tree. With {@code -Dkawal.contract=write}
 * the files are renewed instead.
 */
class GeneratedContractTest {

    static final Path SCHEMAS = Path.of("src/main/resources/schema");
    static final Path DOCS = Path.of("../../docs");

    static Stream<EventType<?>> types() {
        return EventTypes.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_type_has_its_current_schema(EventType<?> type) throws IOException {
        var schema =
                ContractJson.MAPPER
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(Catalogue.schema(type))
                        + "\n";

        assertCurrent(SCHEMAS.resolve(type.wireName() + ".json"), schema);
    }

    @Test
    void no_schema_is_left_over_from_a_type_that_is_gone() throws IOException {
        try (var files = Files.list(SCHEMAS)) {
            assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
                    .isEqualTo(
                            types().map(type -> type.wireName() + ".json")
                                    .collect(Collectors.toSet()));
        }
    }

    @Test
    void the_catalogue_page_is_current() throws IOException {
        assertCurrent(DOCS.resolve("events.md"), Catalogue.page());
    }

    @Test
    void the_asyncapi_document_is_current() throws IOException {
        assertCurrent(DOCS.resolve("asyncapi.yaml"), Catalogue.asyncApi());
    }

    @Test
    void every_topic_of_the_deployment_is_described_with_its_partitions() throws IOException {
        var topics =
                YAMLMapper.shared()
                        .readTree(Files.readString(Path.of("../../deploy/kafka/topics.yml")))
                        .get("topics");
        var channels = YAMLMapper.shared().readTree(Catalogue.asyncApi()).get("channels");

        assertThat(channels.propertyNames()).containsExactlyElementsOf(topics.propertyNames());
        assertThat(channels.properties())
                .allSatisfy(channel ->
                        assertThat(channel.getValue().at("/bindings/kafka/partitions").asInt())
                                .isEqualTo(topics.get(channel.getKey()).get("partitions").asInt()));
    }

    private static void assertCurrent(Path file, String expected) throws IOException {
        if ("write".equals(System.getProperty("kawal.contract"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, expected);
        }
        assertThat(file).as("stale: renew it with make contract").hasContent(expected);
    }
}
