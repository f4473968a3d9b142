package id.kawal.transport.rebuild;

import static id.kawal.transport.Invented.acknowledged;
import static id.kawal.transport.Invented.complaintId;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import id.kawal.events.ComplaintAcknowledged;
import id.kawal.events.Owner;
import id.kawal.transport.TestKafka;
import id.kawal.transport.TestMongo;
import id.kawal.transport.aggregate.AggregateCollection;
import id.kawal.transport.aggregate.Aggregates;
import id.kawal.transport.aggregate.Change;
import id.kawal.transport.aggregate.StoredAggregate;
import id.kawal.transport.consume.Projection;
import id.kawal.transport.consume.ReadUpTo;
import id.kawal.transport.consume.ReceivedEvent;
import id.kawal.transport.consume.TopicEnds;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Two instances of one service, which tells facts and makes a projection of them. */
class ProjectionRebuildIT {

    static final Duration SOON = Duration.ofSeconds(60);

    final List<ConfigurableApplicationContext> instances = new ArrayList<>();
    final MongoCollection<Document> timeline =
            TestMongo.database("rebuild").getMongoDatabase().getCollection("timeline");

    @AfterEach
    void stop() {
        instances.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void a_projection_is_made_anew_while_two_instances_run() {
        var first = instance();
        var second = instance();
        var ids = IntStream.range(0, 30).mapToObj(_ -> complaintId()).toList();
        ids.forEach(id -> tell(first, id));
        await().atMost(SOON).until(() -> projected(ids));
        timeline.updateMany(Filters.empty(), Updates.set("state.agencies", List.of("WRONG")));
        assertThat(projected(ids)).isFalse();

        second.getBean(ProjectionRebuild.class).rebuild("timeline");

        var rebuild = first.getBean(ProjectionRebuild.class);
        await().atMost(SOON)
                .until(() ->
                        rebuild.progress("timeline").orElseThrow().phase()
                                == RebuildProgress.Phase.DONE);
        assertThat(projected(ids)).isTrue();
        assertThat(rebuild.progress("timeline").orElseThrow().total()).isGreaterThanOrEqualTo(60);
        var later = complaintId();
        tell(second, later);
        await().atMost(SOON).until(() -> projected(List.of(later)));
        assertThatThrownBy(() -> rebuild.rebuild("clocks"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_an_instance_reads_while_the_projection_is_cleared_is_read_again() {
        var instance = instance();
        var ids = IntStream.range(0, 5).mapToObj(_ -> complaintId()).toList();
        ids.forEach(id -> tell(instance, id));
        await().atMost(SOON).until(() -> projected(ids));
        instance.getBean(Timeline.class).afterClearing = ProjectionRebuildIT::commitEverything;

        instance.getBean(ProjectionRebuild.class).rebuild("timeline");

        var rebuild = instance.getBean(ProjectionRebuild.class);
        await().atMost(SOON)
                .until(() ->
                        rebuild.progress("timeline").orElseThrow().phase()
                                == RebuildProgress.Phase.DONE);
        assertThat(projected(ids)).isTrue();
    }

    /** As a reader leaves it that has come, has read all there is, and has gone again. */
    static void commitEverything() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestKafka.ADDRESS));
                var ends = new TopicEnds(() -> admin)) {
            var read =
                    ends.all().entrySet().stream()
                            .collect(
                                    toMap(
                                            end -> new TopicPartition("complaints", end.getKey()),
                                            end -> new OffsetAndMetadata(end.getValue())));
            admin.alterConsumerGroupOffsets("routing-service.timeline", read).all().get();
        } catch (InterruptedException | ExecutionException | TimeoutException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void every_instance_knows_up_to_when_each_partition_is_heard_whoever_reads_it() {
        var asked = Instant.now();
        var readers =
                List.of(instance().getBean(ReadUpTo.class), instance().getBean(ReadUpTo.class));

        await().atMost(SOON)
                .untilAsserted(() -> {
                    for (var reader : readers) {
                        for (var partition = 0; partition < 12; partition++) {
                            assertThat(reader.of(partition))
                                    .hasValueSatisfying(upTo -> assertThat(upTo).isAfter(asked));
                            assertThat(reader.readingSince(partition)).isPresent();
                        }
                    }
                });
        var before = readers.getFirst().of(5).orElseThrow();
        await().atMost(SOON).until(() -> readers.getFirst().of(5).orElseThrow().isAfter(before));
    }

    @Test
    void lag_and_parked_records_are_measured() {
        var meters = instance().getBean(MeterRegistry.class);

        assertThat(
                        meters.get("kawal.consumer.lag")
                                .tag("group", "routing-service.timeline")
                                .gauge())
                .isNotNull();
        assertThat(meters.get("kawal.parked.records").gauge().value()).isZero();
        assertThat(meters.get("kawal.retry.longest").gauge().value()).isZero();
        assertThat(meters.get("kawal.outbox.owed").gauge().value()).isZero();
    }

    boolean projected(List<String> ids) {
        return ids.stream()
                .allMatch(id -> {
                    var document = timeline.find(new Document("_id", id)).first();
                    return document != null
                            && List.of("63.02.A1", "63.02.A2")
                                    .equals(
                                            document.get("state", new Document())
                                                    .getList("agencies", String.class));
                });
    }

    static void tell(ConfigurableApplicationContext instance, String id) {
        var cases = instance.getBean(Aggregates.class).collection("cases");
        cases.store(
                StoredAggregate.absent(id),
                Change.of(
                        new Document(),
                        List.of(acknowledged(id, "63.02.A1"), acknowledged(id, "63.02.A2"))));
    }

    ConfigurableApplicationContext instance() {
        var instance =
                new SpringApplicationBuilder(Service.class)
                        .web(WebApplicationType.NONE)
                        .properties(
                                "spring.application.name=routing-service",
                                "spring.kafka.bootstrap-servers=" + TestKafka.ADDRESS,
                                "spring.mongodb.uri=mongodb://" + TestMongo.ADDRESS + "/rebuild")
                        .run();
        instances.add(instance);
        return instance;
    }

    static final class Timeline implements Projection {

        private final AggregateCollection entries;
        private final MongoCollection<Document> documents;
        volatile Runnable afterClearing = () -> {};

        Timeline(AggregateCollection entries, MongoCollection<Document> documents) {
            this.entries = entries;
            this.documents = documents;
        }

        @Override
        public String name() {
            return "timeline";
        }

        @Override
        public boolean tracksReadUpTo() {
            return true;
        }

        @Override
        public Set<Owner> listensTo() {
            return Set.of(Owner.ROUTING);
        }

        @Override
        public void handle(ReceivedEvent received) {
            if (received.event() instanceof ComplaintAcknowledged fact) {
                var read = entries.read(fact.complaintId());
                if (!read.hasHeard(received.position())) {
                    var agencies =
                            new ArrayList<>(
                                    read.state().getList("agencies", String.class, List.of()));
                    agencies.add(fact.agencyCode());
                    entries.store(
                            read,
                            Change.of(new Document("agencies", agencies), List.of())
                                    .hearing(received.position()));
                }
            }
        }

        @Override
        public void clear() {
            documents.deleteMany(Filters.empty());
            afterClearing.run();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Service {

        @Bean
        Timeline timeline(Aggregates aggregates) {
            return new Timeline(
                    aggregates.collection("timeline"),
                    TestMongo.database("rebuild").getMongoDatabase().getCollection("timeline"));
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }
}
