package id.kawal.testkit;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A real broker inside this JVM, shared by all its tests, with the topics of {@code
 * deploy/kafka/topics.yml}. Tests keep apart by their complaint ids and consumer groups.
 */
public final class TestKafka {

    /** For ever: the partition of a complaint never changes. */
    public static final int COMPLAINTS_PARTITIONS = 12;

    private static final Map<String, String> COMPACTED =
            Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);

    private static final List<NewTopic> TOPICS =
            List.of(
                    new NewTopic("complaints", COMPLAINTS_PARTITIONS, (short) 1)
                            .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1")),
                    new NewTopic("complaint-keys", COMPLAINTS_PARTITIONS, (short) 1)
                            .configs(COMPACTED),
                    new NewTopic("agency-directory", 1, (short) 1).configs(COMPACTED));

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
            broker.addTopics(TOPICS.toArray(NewTopic[]::new));
            Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
            return broker;
        }
    }
}
