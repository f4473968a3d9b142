package id.kawal.chassis.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kawal.events.Owner;
import id.kawal.testkit.Events;
import id.kawal.testkit.TestKafka;
import id.kawal.testkit.TestKeys;
import id.kawal.testkit.TestLog;
import id.kawal.testkit.TestMongo;
import id.kawal.testkit.TestTokens;
import id.kawal.transport.consume.ComplaintEventHandler;
import id.kawal.transport.consume.ReceivedEvent;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Log lines of a service that consumes facts, as a machine reads them. */
@SpringBootTest(
        classes = RecordLogIT.Service.class,
        properties = {"spring.application.name=record-log", "kawal.log-format=json"})
@ExtendWith(OutputCaptureExtension.class)
class RecordLogIT {

    private static final Logger LOG = LoggerFactory.getLogger(RecordLogIT.class);

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        TestKafka.configure(registry);
        TestMongo.configure(registry);
        TestTokens.configure(registry);
        TestKeys.configure(registry, "intake");
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Service {
        @Bean
        ComplaintEventHandler listening() {
            return new ComplaintEventHandler() {
                @Override
                public Set<Owner> listensTo() {
                    return Set.of(Owner.INTAKE);
                }

                @Override
                public void handle(ReceivedEvent received) {
                    LOG.info("heard");
                }
            };
        }
    }

    @Test
    void the_complaint_stands_beside_what_is_logged_about_its_facts(CapturedOutput output) {
        var good = UUID.randomUUID().toString();
        var bad = UUID.randomUUID().toString();

        TestLog.send(TestLog.record(Events.about(good).lodged(), 1));
        TestLog.send(TestLog.poison(Events.about(bad).lodged(), 1));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    assertThat(lines(output))
                            .anySatisfy(line -> says(line, "heard", good))
                            .anySatisfy(line -> says(line, "parked", bad));
                });
    }

    private static void says(JsonNode line, String message, String complaintId) {
        assertThat(line.path("message").asString("")).contains(message);
        assertThat(line.path("complaintId").asString("")).isEqualTo(complaintId);
    }

    private static List<JsonNode> lines(CapturedOutput output) {
        return output.getOut()
                .lines()
                .filter(it -> it.startsWith("{") && it.endsWith("}"))
                .map(JsonMapper.shared()::readTree)
                .toList();
    }
}
