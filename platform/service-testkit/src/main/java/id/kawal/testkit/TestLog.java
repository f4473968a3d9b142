package id.kawal.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kawal.events.ComplaintEvent;
import id.kawal.events.EventTypes;
import id.kawal.transport.EventJson;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells facts on the test broker as another service would, and rubbish as nobody should. */
public final class TestLog {

    private TestLog() {}

    /** A fact as CloudEvent, under a new event id. */
    public static ProducerRecord<String, String> record(ComplaintEvent event, long sequence) {
        var type = EventTypes.of(event);
        var service = type.owner().name().toLowerCase(Locale.ROOT) + "-service";
        var key = event.complaintId();
        var record = new ProducerRecord<>("complaints", null, key, EventJson.write(event));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type.wireName(),
                        "ce_source",
                        "/" + service + "/things/" + key,
                        "ce_subject",
                        key,
                        "ce_time",
                        event.occurredAt().toString(),
                        "ce_sequence",
                        "%010d".formatted(sequence),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    /** The same headers around something that is no fact. */
    public static ProducerRecord<String, String> poison(ComplaintEvent event, long sequence) {
        var record = record(event, sequence);
        return new ProducerRecord<>(
                "complaints", null, event.complaintId(), "{nonsense", record.headers());
    }

    public static void send(ProducerRecord<String, String> record) {
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", TestKafka.bootstrapServers()),
                        new StringSerializer(),
                        new StringSerializer())) {
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
