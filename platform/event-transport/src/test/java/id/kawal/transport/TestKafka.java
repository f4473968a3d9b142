package id.kawal.transport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A broker in this JVM, started once, with the topics of the design. */
public final class TestKafka {

    private static final EmbeddedKafkaKraftBroker BROKER = start();
    public static final String ADDRESS = BROKER.getBrokersAsString();

    private TestKafka() {}

    /** Gives up within a second, so that tests of failure need not wait. */
    public static Producer<String, String> producer() {
        return producer(1_000);
    }

    public static Producer<String, String> patientProducer() {
        return producer(30_000);
    }

    private static Producer<String, String> producer(int patience) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        ADDRESS,
                        "acks",
                        "all",
                        "linger.ms",
                        5,
                        "max.block.ms",
                        patience / 2,
                        "request.timeout.ms",
                        patience / 2,
                        "delivery.timeout.ms",
                        patience),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Reads a topic from its start until this much of it has come. */
    public static List<ConsumerRecord<String, String>> read(
            String topic, Predicate<ConsumerRecord<String, String>> wanted, int count) {
        var found = new ArrayList<ConsumerRecord<String, String>>();
        var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        try (var consumer = consumer()) {
            consumer.subscribe(List.of(topic));
            while (found.size() < count && System.nanoTime() < until) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(record -> {
                            if (wanted.test(record)) {
                                found.add(record);
                            }
                        });
            }
        }
        return found;
    }

    private static Consumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        ADDRESS,
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
    }

    private static EmbeddedKafkaKraftBroker start() {
        var broker = new EmbeddedKafkaKraftBroker(1, 12, "complaints", "complaint-keys");
        broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
        broker.afterPropertiesSet();
        return broker;
    }
}
