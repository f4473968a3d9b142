package id.kawal.systemtests.facts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Reads every fact from the first on; belongs to one thread. */
public final class FactReader implements AutoCloseable {

    private static final String TOPIC = "complaints";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final JsonMapper json = JsonMapper.builder().build();
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;

    public FactReader(String bootstrapServers) {
        this.consumer =
                new KafkaConsumer<>(
                        Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        this.partitions =
                consumer.partitionsFor(TOPIC, PATIENCE).stream()
                        .map(info -> new TopicPartition(TOPIC, info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** What has come since the last call, repeats included; may be empty. */
    public List<Fact> poll(Duration patience) {
        List<Fact> facts = new ArrayList<>();
        consumer.poll(patience).forEach(record -> facts.add(fact(record)));
        return facts;
    }

    /** Everything that is on the log now and was not read yet, repeats included. */
    public List<Fact> readToEnd() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        List<Fact> facts = new ArrayList<>();
        while (!ends.entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey(), PATIENCE) >= end.getValue())) {
            facts.addAll(poll(Duration.ofMillis(200)));
        }
        return facts;
    }

    private Fact fact(ConsumerRecord<String, byte[]> record) {
        return new Fact(
                header(record, "ce_id"),
                type(header(record, "ce_type")),
                header(record, "ce_source"),
                number(header(record, "ce_sequence")),
                time(header(record, "ce_time")),
                Objects.requireNonNullElse(record.key(), ""),
                data(record.value()));
    }

    private static String type(String wireType) {
        return wireType.replaceFirst("^id\\.kawal\\.", "").replaceFirst("\\.v\\d+$", "");
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private static Instant time(String text) {
        return text.isEmpty() ? Instant.EPOCH : java.time.OffsetDateTime.parse(text).toInstant();
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private JsonNode data(byte[] value) {
        try {
            return json.readTree(value);
        } catch (JacksonException | IllegalArgumentException e) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
