package id.kawal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

class TestKafkaIT {

    @Test
    void the_topics_are_those_of_the_deployment() throws Exception {
        try (var admin =
                Admin.create(
                        Map.<String, Object>of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                                TestKafka.bootstrapServers()))) {
            var topics =
                    admin.describeTopics(List.of("complaints", "complaint-keys")).allTopicNames();

            assertThat(topics.get().get("complaints").partitions()).hasSize(12);
            assertThat(admin.listTopics().names().get())
                    .containsAll(Set.of("complaints", "complaint-keys", "agency-directory"));
            var keys = new ConfigResource(ConfigResource.Type.TOPIC, "complaint-keys");
            var config = admin.describeConfigs(List.of(keys)).all().get().get(keys);
            assertThat(config.get("cleanup.policy").value()).isEqualTo("compact");
            assertThat(config.get("max.compaction.lag.ms").value()).isEqualTo("86400000");
        }
    }
}
