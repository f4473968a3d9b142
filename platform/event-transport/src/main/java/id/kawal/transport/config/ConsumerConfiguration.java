package id.kawal.transport.config;

import id.kawal.transport.consume.ComplaintEventHandler;
import id.kawal.transport.consume.EndlessRetry;
import id.kawal.transport.consume.HandlerBindings;
import id.kawal.transport.consume.HandlerConsumer;
import id.kawal.transport.consume.PolledRecords;
import id.kawal.transport.consume.ReadUpTo;
import id.kawal.transport.consume.ReadUpToStore;
import id.kawal.transport.consume.ReadingWatch;
import id.kawal.transport.consume.TopicEnds;
import id.kawal.transport.park.ParkedAudit;
import id.kawal.transport.park.ParkedQueue;
import id.kawal.transport.park.ParkedRecordStore;
import id.kawal.transport.park.ParkedRecords;
import id.kawal.transport.rebuild.ConsumerGroups;
import id.kawal.transport.rebuild.ProjectionRebuild;
import id.kawal.transport.rebuild.RebuildStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.cloud.stream.config.ConsumerEndpointCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.integration.kafka.inbound.KafkaMessageDrivenChannelAdapter;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/** One consumer per handler, and what operators need around them. */
@Configuration(proxyBeanMethods = false)
class ConsumerConfiguration {

    @Bean
    HandlerBindings handlerBindings(
            ObjectProvider<ComplaintEventHandler> handlers,
            @Value("${spring.application.name}") String serviceName,
            ParkedRecordStore store,
            ObjectProvider<Clock> clock,
            ObjectProvider<MeterRegistry> meters,
            ObjectProvider<ObservationRegistry> observations,
            BindingServiceProperties bindings) {
        var domainTime = TransportAutoConfiguration.domainTime(clock);
        var registry = meters.getIfAvailable(SimpleMeterRegistry::new);
        var observed = observations.getIfAvailable(() -> ObservationRegistry.NOOP);
        var consumers =
                handlers.orderedStream()
                        .map(handler ->
                                new HandlerConsumer(
                                        handler,
                                        serviceName,
                                        store,
                                        domainTime,
                                        registry,
                                        observed))
                        .toList();
        return new HandlerBindings(consumers, bindings);
    }

    @Bean
    EndlessRetry endlessRetry(HandlerBindings bindings) {
        var scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("retry-");
        return new EndlessRetry(bindings.consumers(), scheduler);
    }

    /** Records are parked as they came, so they have to arrive so. */
    @Bean
    ConsumerEndpointCustomizer<KafkaMessageDrivenChannelAdapter<?, ?>> polledRecords() {
        return (adapter, _, _) -> adapter.setBatchMessageConverter(new PolledRecords.Converter());
    }

    @Bean
    ParkedRecordStore parkedRecordStore(MongoDatabaseFactory database) {
        return new ParkedRecordStore(database);
    }

    @Bean
    ParkedRecords parkedRecords(
            ParkedRecordStore store,
            MongoDatabaseFactory database,
            HandlerBindings bindings,
            ObjectProvider<Clock> clock) {
        return new ParkedRecords(
                store,
                new ParkedAudit(database, TransportAutoConfiguration.domainTime(clock)),
                () -> queues(bindings));
    }

    @Bean
    ReadUpTo readUpTo() {
        return new ReadUpTo();
    }

    @Bean
    TopicEnds topicEnds(KafkaProperties kafka, KafkaConnectionDetails connection) {
        return new TopicEnds(() -> admin(kafka, connection));
    }

    @Bean
    ReadingWatch readingWatch(
            HandlerBindings bindings,
            TopicEnds ends,
            ReadUpTo readUpTo,
            MongoDatabaseFactory database,
            ParkedRecordStore parked,
            ObjectProvider<Clock> clock,
            ObjectProvider<MeterRegistry> meters) {
        return new ReadingWatch(
                        bindings.consumers(),
                        ends,
                        new ReadingWatch.Readings(readUpTo, new ReadUpToStore(database)),
                        parked,
                        TransportAutoConfiguration.domainTime(clock))
                .measuredBy(meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    ProjectionRebuild projectionRebuild(
            HandlerBindings bindings,
            MongoDatabaseFactory database,
            ParkedRecordStore parked,
            TopicEnds ends) {
        return new ProjectionRebuild(
                bindings,
                new RebuildStore(database),
                parked,
                new ConsumerGroups(ends::admin),
                ends);
    }

    private static Admin admin(KafkaProperties kafka, KafkaConnectionDetails connection) {
        var settings = kafka.buildAdminProperties();
        settings.put(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                connection.getAdmin().getBootstrapServers());
        return Admin.create(settings);
    }

    private static List<ParkedQueue> queues(HandlerBindings bindings) {
        return bindings.consumers().stream().map(HandlerConsumer::parked).toList();
    }
}
