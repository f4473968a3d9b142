package id.kawal.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each file under {@code contract/} is a message some reader out there still reads. Adding a file
 * is fine; editing one is a breaking change, and {@code pinned.sha256} shows it.
 */
class WireContractTest {

    static final Path CONTRACT = Path.of("src/test/resources/contract");
    static final Path PINS = CONTRACT.resolve("pinned.sha256");

    static List<Path> samples() throws IOException {
        try (var files = Files.list(CONTRACT)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_pinned_message_is_read_and_written_back_unchanged(Path sample) throws IOException {
        var text = Files.readString(sample);

        var event = ContractJson.MAPPER.readValue(text, typeOf(sample).javaType());

        assertThat(ContractJson.MAPPER.valueToTree(event).toString())
                .isEqualTo(ContractJson.MAPPER.readTree(text).toString());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_pinned_message_fits_its_schema(Path sample) throws IOException {
        var schema = ContractJson.MAPPER.writeValueAsString(Catalogue.schema(typeOf(sample)));

        var errors =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema, InputFormat.JSON)
                        .validate(Files.readString(sample), InputFormat.JSON);

        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_field_from_the_future_is_ignored(Path sample) throws IOException {
        var tree = (ObjectNode) ContractJson.MAPPER.readTree(Files.readString(sample));
        var type = typeOf(sample).javaType();

        var today = ContractJson.MAPPER.treeToValue(tree, type);
        var future = ContractJson.MAPPER.treeToValue(tree.put("fromTheFuture", true), type);

        assertThat(future).isEqualTo(today);
    }

    @Test
    void every_type_has_a_pinned_message() {
        assertThat(EventTypes.ALL)
                .allSatisfy(
                        type -> assertThat(CONTRACT.resolve(type.wireName() + ".json")).exists());
    }

    @Test
    void no_pinned_message_was_edited_or_removed() throws IOException {
        var seen = new TreeMap<String, String>();
        for (var sample : samples()) {
            seen.put(sample.getFileName().toString(), sha256(sample));
        }
        if ("write".equals(System.getProperty("kawal.contract"))) {
            pinNewOnes(seen);
        }

        assertThat(seen).isEqualTo(pins());
    }

    @Test
    void every_permitted_fact_is_in_the_catalogue() {
        assertThat(Arrays.stream(ComplaintEvent.class.getPermittedSubclasses()).toList())
                .filteredOn(type -> type != UnknownComplaintEvent.class)
                .containsExactlyInAnyOrderElementsOf(
                        EventTypes.ALL.stream().<Class<?>>map(EventType::javaType).toList());
    }

    private static EventType<?> typeOf(Path sample) {
        var wireName = sample.getFileName().toString().replaceFirst("(\\.\\d+)?\\.json$", "");
        return EventTypes.named(wireName).orElseThrow();
    }

    private static void pinNewOnes(Map<String, String> seen) throws IOException {
        var pins = pins();
        seen.forEach(pins::putIfAbsent);
        Files.write(
                PINS, pins.entrySet().stream().map(e -> e.getValue() + "  " + e.getKey()).toList());
    }

    private static Map<String, String> pins() throws IOException {
        var pins = new TreeMap<String, String>();
        if (Files.exists(PINS)) {
            try (Stream<String> lines = Files.lines(PINS)) {
                lines.forEach(line -> pins.put(line.substring(66), line.substring(0, 64)));
            }
        }
        return pins;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException every_jdk_has_it) {
            throw new IllegalStateException(every_jdk_has_it);
        }
    }
}
