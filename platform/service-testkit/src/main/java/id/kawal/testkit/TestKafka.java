package id.kawal.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A real broker inside this JVM, shared by all its tests, with the topics of {@code
 * deploy/kafka/topics.yml}. Tests keep apart by their complaint ids and consumer groups.
 */
public final class TestKafka {

    /** For ever: the partition of a complaint never changes. */
    public static final int COMPLAINTS_PARTITIONS = 12;

    private TestKafka() {}

    /** Where it listens, for example {@code 127.0.0.1:41234}. */
    public static String bootstrapServers() {
        return Broker.SHARED.getBrokersAsString();
    }

    /** The broker itself, for consumers and failures in tests. */
    public static EmbeddedKafkaBroker broker() {
        return Broker.SHARED;
    }

    /** Points the context at the broker. */
    public static void configure(DynamicPropertyRegistry registry) {
        registry.add("kawal.kafka", TestKafka::bootstrapServers);
        registry.add("spring.kafka.bootstrap-servers", TestKafka::bootstrapServers);
        registry.add("spring.cloud.stream.kafka.binder.brokers", TestKafka::bootstrapServers);
    }

    private static final class Broker {
        static final EmbeddedKafkaBroker SHARED = start();

        private static EmbeddedKafkaBroker start() {
            var broker = new EmbeddedKafkaKraftBroker(1, 1);
            broker.brokerProperty("auto.create.topics.enable", "false");
            broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
            broker.brokerProperty("offsets.topic.num.partitions", "4");
            broker.brokerProperty("offsets.topic.replication.factor", "1");
            broker.afterPropertiesSet();
            broker.addTopics(topics());
            Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
            return broker;
        }

        /** The same file as everywhere else, with one broker to replicate to. */
        private static NewTopic[] topics() {
            try (var file = TestKafka.class.getResourceAsStream("/kawal-testkit/topics.yml")) {
                var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
                Map<String, Map<String, Map<String, ?>>> plan = yaml.load(file);
                return plan.getOrDefault("topics", Map.of()).entrySet().stream()
                        .map(it -> topic(it.getKey(), it.getValue()))
                        .toArray(NewTopic[]::new);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private static NewTopic topic(String name, Map<String, ?> described) {
            var config = new TreeMap<String, String>();
            if (described.get("config") instanceof Map<?, ?> given) {
                given.forEach((key, value) -> config.put((String) key, String.valueOf(value)));
            }
            var partitions = described.get("partitions") instanceof Integer number ? number : 1;
            return new NewTopic(name, partitions, (short) 1).configs(config);
        }
    }
}
