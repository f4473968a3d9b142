package id.kawal.transport.consume;

import static id.kawal.transport.Invented.acknowledged;
import static id.kawal.transport.Invented.complaintId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kawal.events.Owner;
import id.kawal.transport.EventJson;
import id.kawal.transport.TestKafka;
import id.kawal.transport.TestMongo;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service whose process runs out of memory while it reacts to a fact. */
@SpringBootTest(
        properties = {
            "spring.application.name=notification-service",
            "spring.cloud.stream.kafka.default.consumer.start-offset=latest"
        })
@DirtiesContext
class StoppedReaderIT {

    static final Duration SOON = Duration.ofSeconds(60);

    @Autowired MeterRegistry meters;
    @Autowired ReadUpTo readUpTo;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("spring.kafka.bootstrap-servers", () -> TestKafka.ADDRESS);
        registry.add("spring.mongodb.uri", () -> "mongodb://" + TestMongo.ADDRESS + "/stopped");
    }

    @Test
    void a_reader_that_died_is_seen_and_its_lag_goes_on_being_told() {
        await().atMost(SOON).until(() -> gauge("kawal.consumer.partitions") == 12);
        await().atMost(SOON).until(() -> readUpTo.readingSince(5).isPresent());
        await().atMost(SOON).until(() -> readUpTo.of(5).isPresent());

        try (var producer = TestKafka.producer()) {
            var id = complaintId();
            producer.send(ConsumerIT.record(id, 1, "A1", EventJson.write(acknowledged(id, "A1"))));
        }

        await().atMost(SOON).until(() -> gauge("kawal.consumer.partitions") == 0);
        await().atMost(SOON).until(() -> gauge("kawal.consumer.lag") > 0);
        await().atMost(SOON).until(() -> readUpTo.readingSince(5).isEmpty());
        assertThat(readUpTo.of(5)).isPresent();
    }

    double gauge(String name) {
        return meters.get(name).tag("group", "notification-service").gauge().value();
    }

    static final class OutOfMemory implements ComplaintEventHandler {

        @Override
        public Set<Owner> listensTo() {
            return Set.of(Owner.ROUTING);
        }

        @Override
        public boolean tracksReadUpTo() {
            return true;
        }

        @Override
        public void handle(ReceivedEvent received) {
            throw new OutOfMemoryError("in this test only");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Service {

        @Bean
        OutOfMemory outOfMemory() {
            return new OutOfMemory();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }
}
