package id.kawal.transport.config;

import static id.kawal.transport.Invented.complaintId;
import static id.kawal.transport.Invented.facts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kawal.events.Owner;
import id.kawal.transport.CloudEvents;
import id.kawal.transport.TestKafka;
import id.kawal.transport.TestMongo;
import id.kawal.transport.aggregate.Aggregates;
import id.kawal.transport.aggregate.Change;
import id.kawal.transport.aggregate.StoredAggregate;
import id.kawal.transport.consume.ComplaintEventHandler;
import id.kawal.transport.consume.ReceivedEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service that traces, tells a fact and hears it. */
@SpringBootTest(
        properties = {
            "spring.application.name=routing-service",
            "management.tracing.sampling.probability=1.0"
        })
@DirtiesContext
class TraceIT {

    static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    static final SpanContext CALLER =
            SpanContext.createFromRemoteParent(
                    TRACE,
                    "b7ad6b7169203331",
                    TraceFlags.getSampled(),
                    TraceState.builder().put("gateway", "7").build());

    @Autowired Aggregates aggregates;
    @Autowired Listening listening;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("spring.kafka.bootstrap-servers", () -> TestKafka.ADDRESS);
        registry.add("spring.mongodb.uri", () -> "mongodb://" + TestMongo.ADDRESS + "/trace");
    }

    @Test
    void the_trace_of_a_command_goes_on_where_its_fact_is_heard() {
        var id = complaintId();
        var cases = aggregates.collection("cases");

        try (var _ = Context.current().with(Span.wrap(CALLER)).makeCurrent()) {
            cases.store(StoredAggregate.absent(id), Change.of(new Document(), facts(id, 1)));
        }

        var record =
                TestKafka.read(CloudEvents.TOPIC, found -> id.equals(found.key()), 1).getFirst();
        assertThat(new String(record.headers().lastHeader("traceparent").value(), UTF_8))
                .isEqualTo("00-" + TRACE + "-b7ad6b7169203331-01");
        assertThat(new String(record.headers().lastHeader("tracestate").value(), UTF_8))
                .isEqualTo("gateway=7");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(listening.traces).containsEntry(id, TRACE));
    }

    static final class Listening implements ComplaintEventHandler {

        final Map<String, String> traces = new ConcurrentHashMap<>();
        private final Tracer tracer;

        Listening(Tracer tracer) {
            this.tracer = tracer;
        }

        @Override
        public Set<Owner> listensTo() {
            return Set.of(Owner.ROUTING);
        }

        @Override
        public void handle(ReceivedEvent received) {
            var context = tracer.currentTraceContext().context();
            traces.put(
                    received.event().complaintId(), context == null ? "none" : context.traceId());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Service {

        @Bean
        Listening listening(Tracer tracer) {
            return new Listening(tracer);
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }
}
