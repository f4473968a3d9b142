package id.kawal.transport.config;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Settings of Spring Cloud Stream that every service shares; any other source goes before them. */
public final class TransportDefaults implements EnvironmentPostProcessor {

    private static final Map<String, Object> DEFAULTS =
            Map.ofEntries(
                    Map.entry(
                            "spring.cloud.stream.kafka.binder.brokers",
                            "${spring.kafka.bootstrap-servers:127.0.0.1:9092}"),
                    // Topics come from deploy/kafka/topics.yml, never from a service.
                    Map.entry("spring.cloud.stream.kafka.binder.auto-create-topics", "false"),
                    Map.entry("spring.cloud.stream.kafka.binder.auto-add-partitions", "false"),
                    // Every record is observed by its handler's consumer, whatever came with it.
                    Map.entry("spring.cloud.stream.kafka.binder.enable-observation", "false"),
                    Map.entry("spring.cloud.stream.default.consumer.batch-mode", "true"),
                    Map.entry(
                            "spring.cloud.stream.kafka.default.consumer.start-offset", "earliest"),
                    // A repeat costs a look at its position; a commit per fact costs all of them.
                    Map.entry("spring.cloud.stream.kafka.default.consumer.ack-mode", "BATCH"),
                    // A third of the partitions each: one that waits holds up no more than that.
                    Map.entry("spring.cloud.stream.default.consumer.concurrency", "3"),
                    Map.entry("spring.cloud.stream.kafka.default.consumer.enable-dlq", "false"),
                    Map.entry("spring.cloud.stream.default.consumer.use-native-decoding", "true"),
                    // A Supplier bean of a service is not meant to become a topic.
                    Map.entry("spring.cloud.stream.function.autodetect", "false"));

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("kawal-transport", DEFAULTS));
    }
}
