package id.kawal.notification.config;

import id.kawal.notification.adapter.messaging.ComplaintFacts;
import id.kawal.notification.adapter.messaging.DirectoryReader;
import id.kawal.notification.application.Directory;
import id.kawal.notification.application.Dossiers;
import id.kawal.notification.application.Telling;
import java.util.HashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What this service listens to. */
@Configuration(proxyBeanMethods = false)
class Inbound {

    @Bean
    ComplaintFacts complaintFacts(Telling telling, Dossiers dossiers) {
        return new ComplaintFacts(telling, dossiers);
    }

    /** No group: every instance reads all of it, and no position is kept. */
    @Bean
    DirectoryReader directoryReader(KafkaProperties kafka, Directory directory) {
        var settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new DirectoryReader(
                settings,
                directory,
                JsonMapper.builder()
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build());
    }
}
