package id.kawal.sealed.config;

import id.kawal.events.DataKey;
import id.kawal.sealed.ComplaintKeys;
import id.kawal.sealed.KeySource;
import id.kawal.sealed.Seals;
import id.kawal.sealed.keyring.DataKeys;
import id.kawal.sealed.keyring.KafkaKeyRecords;
import id.kawal.sealed.keyring.KeyRecordReaction;
import id.kawal.sealed.keyring.KeyRecords;
import id.kawal.sealed.keyring.KeyRingComplaintKeys;
import id.kawal.sealed.keyring.KeyRingSeals;
import id.kawal.sealed.keyring.KeyRotation;
import id.kawal.sealed.keyring.KeyRotationWatch;
import id.kawal.sealed.keyring.KeyTopic;
import id.kawal.sealed.keyring.KeyTopicId;
import id.kawal.sealed.keyring.KeyTopicReader;
import id.kawal.sealed.keyring.MongoWrappedKeys;
import id.kawal.sealed.keyring.WrappedKeyStore;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;

/** Sealing and opening in a service that is given keys, unless a test brings seals of its own. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration"
        })
@Conditional(KeysGiven.class)
@ConditionalOnMissingBean(Seals.class)
@EnableConfigurationProperties(KeySettings.class)
public class KeyRingAutoConfiguration {

    @Bean
    WrappedKeyStore wrappedKeyStore(MongoDatabaseFactory mongo) {
        return new MongoWrappedKeys(mongo.getMongoDatabase());
    }

    @Bean
    DataKeys dataKeys(
            KeySource source,
            WrappedKeyStore store,
            ObjectProvider<KeyTopic> topic,
            KeySettings settings) {
        return new DataKeys(
                source,
                store,
                () -> topic.getObject().readToEnd(),
                settings.keptFor(),
                settings.kept());
    }

    @Bean
    Seals seals(DataKeys keys) {
        return new KeyRingSeals(keys);
    }

    @Bean
    ComplaintKeys complaintKeys(KeySource source, WrappedKeyStore store, DataKeys keys) {
        return new KeyRingComplaintKeys(source, store, keys);
    }

    @Bean
    KeyRecordReaction keyRecordReaction(
            KeySource source,
            WrappedKeyStore store,
            ComplaintKeys keys,
            ObjectProvider<KeyRecords> repairing) {
        return new KeyRecordReaction(source, store, keys, repairing.getIfAvailable());
    }

    @Bean
    KeyTopicId keyTopicId(ConsumerFactory<?, ?> consumers) {
        var config = new HashMap<>(consumers.getConfigurationProperties());
        config.keySet().retainAll(AdminClientConfig.configNames());
        config.put(AdminClientConfig.CLIENT_ID_CONFIG, "complaint-keys");
        return new KeyTopicId(() -> Admin.create(config));
    }

    @Bean
    KeyTopicReader keyTopicReader(
            ConsumerFactory<?, ?> consumers,
            KeyTopicId topic,
            WrappedKeyStore store,
            KeyRecordReaction reaction,
            KeySettings settings) {
        return new KeyTopicReader(
                consumers(consumers.getConfigurationProperties()),
                topic,
                store,
                reaction,
                settings.patience());
    }

    private static Supplier<Consumer<String, byte[]>> consumers(Map<String, Object> given) {
        var config = new HashMap<>(given);
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, "complaint-keys");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return () ->
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    @Bean
    KeyRotation keyRotation(
            KeySource source, WrappedKeyStore store, ObjectProvider<KeyRecords> publishing) {
        return new KeyRotation(source, store, publishing.getIfAvailable());
    }

    @Bean
    KeyRotationWatch keyRotationWatch(KeyRotation rotation, KeySettings settings) {
        return new KeyRotationWatch(rotation, settings.rotationEvery());
    }

    @Bean
    MeterBinder keyTopicMeters(KeyTopicReader reader, KeyRecordReaction reaction) {
        return registry -> {
            FunctionCounter.builder(
                            "kawal.keys.unreadable", reaction, KeyRecordReaction::unreadable)
                    .description("Records of the key topic that could not be read")
                    .register(registry);
            TimeGauge.builder(
                            "kawal.keys.behind",
                            () -> reader.behindFor().toMillis(),
                            TimeUnit.MILLISECONDS)
                    .description("Since when the end of the key topic was not reached")
                    .register(registry);
        };
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty("kawal.keys.publish")
    KafkaKeyRecords keyRecords(ProducerFactory<?, ?> producers, KeySource source) {
        for (var kind : DataKey.values()) {
            // A record sent without a kind would take that kind away from everyone else.
            source.primary(kind);
        }
        return new KafkaKeyRecords(producers(producers.getConfigurationProperties()));
    }

    private static Supplier<Producer<String, byte[]>> producers(Map<String, Object> given) {
        var config = new HashMap<>(given);
        config.remove(ProducerConfig.TRANSACTIONAL_ID_CONFIG);
        config.put(ProducerConfig.CLIENT_ID_CONFIG, "complaint-keys");
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // A record is sent while others wait for it: it gives up sooner than the default.
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        return () -> new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }
}
