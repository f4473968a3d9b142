package id.kawal.transport.config;

import id.kawal.transport.TraceSource;
import id.kawal.transport.aggregate.Lease;
import id.kawal.transport.aggregate.MongoAggregates;
import id.kawal.transport.aggregate.OutboxSettings;
import id.kawal.transport.relay.KafkaSender;
import id.kawal.transport.relay.Relay;
import id.kawal.transport.relay.RelaySettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Gives a service its aggregates, its relay and a consumer for every handler. */
@AutoConfiguration(
        after = {DataMongoAutoConfiguration.class, KafkaAutoConfiguration.class},
        afterName = {
            "org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@EnableConfigurationProperties(TransportProperties.class)
@Import({ConsumerConfiguration.class, TracingConfiguration.class})
class TransportAutoConfiguration {

    @Bean
    Relay eventRelay(
            ObjectProvider<MongoAggregates> aggregates,
            KafkaProperties kafka,
            KafkaConnectionDetails connection,
            TransportProperties properties,
            ObjectProvider<MeterRegistry> meters) {
        var producers = new ProducerSettings(kafka, connection, properties.deliveryTimeout());
        return new Relay(
                () -> aggregates.getObject().outboxes(),
                new KafkaSender(producers::open, properties.deliveryTimeout().plusSeconds(2)),
                new RelaySettings(
                        properties.workers(),
                        properties.queue(),
                        properties.sweepEvery(),
                        properties.overdueAfter()),
                meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    MongoAggregates aggregates(
            MongoDatabaseFactory database,
            @Value("${spring.application.name}") String serviceName,
            Relay relay,
            TransportProperties properties,
            ObjectProvider<TraceSource> trace) {
        var lease = new Lease(UUID.randomUUID().toString(), properties.lease());
        return new MongoAggregates(
                database,
                serviceName,
                new OutboxSettings(lease, relay, properties.cap()),
                trace.getIfAvailable(() -> () -> null));
    }

    /** Domain time: the service's clock, the system's where it has none. */
    static InstantSource domainTime(ObjectProvider<Clock> clock) {
        return clock.getIfAvailable(Clock::systemUTC);
    }
}
