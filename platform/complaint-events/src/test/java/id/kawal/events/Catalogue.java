package id.kawal.events;

import static java.util.stream.Collectors.joining;

import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * The contract as others read it: JSON Schema per type, the catalogue page, the AsyncAPI document.
 */
final class Catalogue {

    private static final Map<String, String> COMMON =
            Map.of(
                    "complaintId", "the complaint, a UUID; also the Kafka key",
                    "regionCode", "Kemendagri code of the region, for example 63.02",
                    "occurredAt", "domain time at which it became true",
                    "actor", "who did it: kind and opaque id, never a name");

    private static final List<Header> HEADERS =
            List.of(
                    new Header("ce_specversion", "`1.0`", "1.0"),
                    new Header("ce_id", "the same for every delivery of the same fact", null),
                    new Header("ce_type", "`id.kawal.` + name + version, as below", null),
                    new Header(
                            "ce_source",
                            "the source aggregate, for example `/routing-service/cases/<complaintId>`",
                            null),
                    new Header("ce_subject", "the complaintId", null),
                    new Header("ce_time", "domain time of the fact, RFC 3339", null),
                    new Header(
                            "ce_sequence",
                            "the fact's number within its source, from 1, without holes, zero-padded"
                                    + " to ten digits",
                            null),
                    new Header("content-type", "`application/json`", "application/json"),
                    new Header("traceparent", "W3C trace context, where there is one", null));

    private static final SchemaGenerator SCHEMAS = schemas();

    /** The topics that carry no facts, as AsyncAPI describes them. */
    static final ObjectNode OTHER = others();

    private record Header(String name, String meaning, @Nullable String constant) {}

    private Catalogue() {}

    /** Draft 2020-12; unknown fields are allowed, for the contract grows by addition. */
    static ObjectNode schema(EventType<?> type) {
        var schema = SCHEMAS.generateSchema(type.javaType());
        schema.put("title", type.wireName());
        schema.put("description", type.summary());
        return schema;
    }

    static String page() {
        var page =
                new StringBuilder(
                        """
                        # Events

                        Generated from `platform/complaint-events`; do not edit. To renew it: `make contract`.

                        One topic `complaints`, 12 partitions, key = `complaintId`, kept without limit. CloudEvents 1.0, Kafka \
                        binding, binary mode. Readers ignore fields and codes they do not know, and skip and count types they do \
                        not know. The contract only grows; a breaking change is a new version beside the old one.

                        | header | meaning |
                        |---|---|
                        """);
        HEADERS.forEach(h -> page.append("| `%s` | %s |\n".formatted(h.name(), h.meaning())));
        page.append(
                "\nEvery fact has, beside its own fields:\n\n| field | type | meaning |\n|---|---|---|\n");
        for (var component : ComplaintWithdrawn.class.getRecordComponents()) {
            if (COMMON.containsKey(component.getName())) {
                page.append(row(component));
            }
        }
        page.append(
                "\nA `SealedValue` is `{key, field, ciphertext}`: personal data that only a holder of the"
                        + " complaint's key can read.\n");
        for (var owner : Owner.values()) {
            page.append("\n## ").append(owner.name().toLowerCase()).append("-service\n");
            EventTypes.ALL.stream()
                    .filter(type -> type.owner() == owner)
                    .forEach(type -> page.append(section(type)));
        }
        page.append(
                "\n# Other topics\n\nThey carry no facts; their records are plain JSON, without CloudEvents headers.\n");
        OTHER.get("channels")
                .properties()
                .forEach(it -> page.append(section(it.getKey(), it.getValue())));
        return page.toString();
    }

    static String asyncApi() {
        var root = ContractJson.MAPPER.createObjectNode();
        root.put("asyncapi", "3.0.0");
        root.putObject("info")
                .put("title", "Kawal complaint events")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "Facts about complaints, as CloudEvents 1.0 in Kafka binary mode.")
                .putObject("license")
                .put("name", "Apache-2.0");
        var channel = root.putObject("channels").putObject("complaints");
        channel.put("address", "complaints");
        channel.put("description", "All facts about a complaint, in order; key = complaintId.");
        var channelMessages = channel.putObject("messages");
        channel.putObject("bindings").putObject("kafka").put("partitions", 12);
        var components = root.putObject("components");
        var messages = components.putObject("messages");
        var schemas = components.putObject("schemas");
        schemas.set("CloudEventHeaders", headerSchema());
        var operations = new LinkedHashMap<Owner, List<EventType<?>>>();
        for (var type : EventTypes.ALL) {
            var name = type.javaType().getSimpleName();
            channelMessages.putObject(name).put("$ref", "#/components/messages/" + name);
            var message = messages.putObject(name);
            message.put("name", type.wireName());
            message.put("summary", type.summary());
            message.put("contentType", "application/json");
            message.putObject("headers").put("$ref", "#/components/schemas/CloudEventHeaders");
            message.putObject("payload").put("$ref", "#/components/schemas/" + name);
            var schema = schema(type);
            schema.remove("$schema");
            schemas.set(name, schema);
            operations.computeIfAbsent(type.owner(), _ -> new java.util.ArrayList<>()).add(type);
        }
        var tells = root.putObject("operations");
        operations.forEach((owner, types) -> {
            var operation = tells.putObject(owner.name().toLowerCase() + "Tells");
            operation.put("action", "send");
            operation.putObject("channel").put("$ref", "#/channels/complaints");
            var refs = operation.putArray("messages");
            types.forEach(type ->
                    refs.addObject()
                            .put(
                                    "$ref",
                                    "#/channels/complaints/messages/"
                                            + type.javaType().getSimpleName()));
        });
        addOthers(root);
        return "# Generated from platform/complaint-events; do not edit. To renew it: make contract\n"
                + YAMLMapper.builder()
                        .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                        .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                        .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                        .disable(YAMLWriteFeature.SPLIT_LINES)
                        .build()
                        .writeValueAsString(root);
    }

    private static void addOthers(ObjectNode root) {
        for (var part : List.of("channels", "operations")) {
            ((ObjectNode) root.get(part)).setAll((ObjectNode) OTHER.get(part));
        }
        for (var part : List.of("messages", "schemas")) {
            ((ObjectNode) root.get("components").get(part))
                    .setAll((ObjectNode) OTHER.get("components").get(part));
        }
    }

    /** A topic without facts: its channel, and the fields of its one message. */
    private static String section(String topic, JsonNode channel) {
        var section = new StringBuilder("\n## `%s`\n\n".formatted(topic));
        section.append(channel.get("description").asString()).append("\n");
        var schema = channel.get("messages").propertyNames().iterator().next();
        section.append("\n| field | type | meaning |\n|---|---|---|\n");
        rows("", OTHER.get("components").get("schemas").get(schema), section);
        return section.toString();
    }

    private static void rows(String path, JsonNode schema, StringBuilder section) {
        for (var property : schema.path("properties").properties()) {
            var name = property.getKey();
            var field = property.getValue();
            var required =
                    schema.path("required")
                            .valueStream()
                            .anyMatch(it -> it.asString().equals(name));
            var type = field.has("$ref") ? "sealed" : field.get("type").asString();
            section.append(
                    "| `%s%s` | %s%s | %s |\n"
                            .formatted(
                                    path,
                                    name,
                                    type,
                                    required ? "" : ", optional",
                                    field.path("description").asString("")));
            rows(path + name + "[].", field.path("items"), section);
            rows(path + name + ".*.", field.path("additionalProperties"), section);
        }
    }

    private static ObjectNode others() {
        try (var file = Catalogue.class.getResourceAsStream("/other-channels.yaml")) {
            return (ObjectNode) YAMLMapper.shared().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ObjectNode headerSchema() {
        var schema = ContractJson.MAPPER.createObjectNode();
        schema.put("type", "object");
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (var header : HEADERS) {
            var property = properties.putObject(header.name());
            property.put("type", "string");
            property.put("description", header.meaning().replace("`", ""));
            if (header.constant() != null) {
                property.put("const", header.constant());
            }
            if (!header.name().equals("traceparent")) {
                required.add(header.name());
            }
        }
        return schema;
    }

    private static String section(EventType<?> type) {
        var rows =
                Arrays.stream(type.javaType().getRecordComponents())
                        .filter(component -> !COMMON.containsKey(component.getName()))
                        .map(Catalogue::row)
                        .collect(joining());
        return "\n### `%s`\n\n%s\n".formatted(type.wireName(), type.summary())
                + (rows.isEmpty() ? "" : "\n| field | type | meaning |\n|---|---|---|\n" + rows);
    }

    private static String row(RecordComponent component) {
        var name = component.getName();
        var described = component.getAnnotation(Description.class);
        var meaning = described == null ? COMMON.get(name) : described.value();
        var type =
                component.getGenericType().getTypeName().replaceAll("[a-z]+\\.", "")
                        + (isNullable(component) ? ", optional" : "");
        return "| `%s` | %s | %s |\n".formatted(name, type, meaning);
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static SchemaGenerator schemas() {
        var builder =
                new SchemaGeneratorConfigBuilder(
                                SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                        .with(Option.EXTRA_OPEN_API_FORMAT_VALUES, Option.INLINE_ALL_SCHEMAS)
                        .without(Option.SCHEMA_VERSION_INDICATOR);
        builder.forFields()
                .withRequiredCheck(field ->
                        !field.isFakeContainerItemScope()
                                && !field.getRawMember()
                                        .getAnnotatedType()
                                        .isAnnotationPresent(Nullable.class))
                .withDescriptionResolver(field -> {
                    var described = field.getAnnotation(Description.class);
                    return described != null
                            ? described.value()
                            : COMMON.get(field.getDeclaredName());
                });
        return new SchemaGenerator(builder.build());
    }
}
