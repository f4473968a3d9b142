package id.kawal.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A record that says it is a fact of a kind everyone reads, and is none. */
final class Poison {

    private Poison() {}

    /**
     * From a source of its own within intake, whom all listen to: its number collides with
     * nobody's.
     */
    static void send(String bootstrapServers, String complaintId) {
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            producer.send(record(complaintId));
        }
    }

    private static ProducerRecord<String, byte[]> record(String complaintId) {
        var headers =
                Map.of(
                                "ce_specversion",
                                "1.0",
                                "ce_id",
                                UUID.randomUUID().toString(),
                                "ce_type",
                                "id.kawal.complaint.supplemented.v1",
                                "ce_source",
                                "/intake-service/drill/" + complaintId,
                                "ce_subject",
                                complaintId,
                                "ce_time",
                                Instant.now().toString(),
                                "ce_sequence",
                                "0000000001",
                                "content-type",
                                "application/json")
                        .entrySet()
                        .stream()
                        .map(it -> new RecordHeader(it.getKey(), it.getValue().getBytes(UTF_8)))
                        .toList();
        return new ProducerRecord<>(
                "complaints", null, complaintId, "{\"broken".getBytes(UTF_8), List.copyOf(headers));
    }
}
