package id.kawal.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kawal.escalation.application.Cases;
import id.kawal.escalation.application.FiringDue;
import id.kawal.escalation.domain.EscalationCase;
import id.kawal.escalation.domain.Fired;
import id.kawal.events.ComplaintEvent;
import id.kawal.events.Owner;
import id.kawal.testkit.Events;
import id.kawal.testkit.TestClock;
import id.kawal.testkit.TestKafka;
import id.kawal.testkit.TestKeys;
import id.kawal.testkit.TestLog;
import id.kawal.testkit.TestMongo;
import id.kawal.testkit.TestTokens;
import id.kawal.transport.park.ParkedRecords;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From facts on the log to rungs that fire, with everything real but the hour. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ClocksIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final TestClock CLOCK = TestClock.at("2026-03-02T04:00:00Z");

    @Autowired Cases cases;
    @Autowired FiringDue firing;
    @Autowired ParkedRecords parked;
    @LocalServerPort int port;

    private final String complaint = UUID.randomUUID().toString();
    private final Events about = Events.about(complaint);

    @TestConfiguration(proxyBeanMethods = false)
    static class StandingClock {
        @Bean
        Clock clock() {
            return CLOCK;
        }
    }

    @DynamicPropertySource
    static void surround(DynamicPropertyRegistry registry) {
        TestMongo.configure(registry);
        TestKafka.configure(registry);
        TestTokens.configure(registry);
        TestKeys.configure(registry, "escalation");
    }

    @Test
    void a_missed_deadline_fires_each_rung_once_however_many_look() throws Exception {
        tell(about.lodged(), 1);
        tell(about.routed(), 1);
        awaitHeard(Owner.ROUTING, 1);

        CLOCK.set(Instant.parse("2026-03-10T00:00:00Z"));
        Stream.of(1, 2, 3, 4).parallel().forEach(_ -> firing.sweep());

        await().atMost(SOON).until(() -> fired().contains("FIRST_RESPONSE DUE"));
        assertThat(fired()).doesNotHaveDuplicates();
    }

    @Test
    void T21_a_fact_that_arrives_twice_starts_its_clocks_once() throws Exception {
        var record = TestLog.record(about.lodged(), 1);
        TestLog.send(record);
        TestLog.send(record);
        tell(about.routed(), 1);
        awaitHeard(Owner.ROUTING, 1);

        assertThat(followed().timeline().clocks())
                .extracting(clock -> clock.kind().name())
                .containsExactlyInAnyOrder(
                        "VERIFICATION", "CITIZEN", "FIRST_RESPONSE", "RESOLUTION");
    }

    @Test
    void T22_a_fact_that_lost_the_one_before_it_waits() {
        tell(about.answered(), 2);
        await().atMost(SOON).until(() -> parked.list(complaint, null, 10).size() == 1);

        tell(about.lodged(), 1);
        tell(about.routed(), 1);

        await().atMost(SOON).until(() -> parked.list(complaint, null, 10).isEmpty());
        awaitHeard(Owner.ROUTING, 2);
    }

    @Test
    void T20_a_record_that_can_not_be_read_stops_no_other_complaint() {
        var poisoned = Events.aboutAComplaint().lodged();
        TestLog.send(TestLog.poison(poisoned, 1));
        tell(about.lodged(), 1);

        awaitHeard(Owner.INTAKE, 1);
        await().atMost(SOON).until(() -> parked.list(poisoned.complaintId(), null, 10).size() == 1);
    }

    @Test
    void T25_only_whoever_the_complaint_concerns_sees_its_clocks() throws Exception {
        tell(about.lodged(), 1);
        tell(about.routed(), 1);
        awaitHeard(Owner.ROUTING, 1);

        assertThat(clocks(TestTokens.coordinator("63.02").bearer()).body())
                .contains("\"ledgerIntact\":true", "RESOLUTION");
        assertThat(clocks(TestTokens.coordinator("62.01").bearer()).statusCode()).isEqualTo(404);
        assertThat(clocks(TestTokens.officer("63.02", "63.02.DINKES").bearer()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void anyone_may_have_a_deadline_explained() throws Exception {
        var preview =
                get(
                        "/api/v1/deadline-previews?regionCode=63.02&classification=SERVICE_COMPLAINT"
                                + "&clock=RESOLUTION&start=2026-03-13T09:00:00%2B08:00",
                        null);

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body())
                .contains("\"dueAt\":\"2026-04-10T23:59:59+08:00\"", "\"provisional\":false")
                .contains("ATTESTED_PRACTICE", "\"verified\":false");
    }

    @Test
    void a_question_that_makes_no_sense_is_refused_by_rule_and_field() throws Exception {
        assertThat(
                        get(
                                        "/api/v1/deadline-previews?regionCode=99.01&clock=CITIZEN&start=2026-01-01",
                                        null)
                                .body())
                .contains("UNKNOWN_REGION", "regionCode");
        assertThat(
                        get(
                                        "/api/v1/deadline-previews?regionCode=63.02&clock=TEA&start=2026-01-01",
                                        null)
                                .body())
                .contains("UNKNOWN_VALUE", "clock");
        assertThat(
                        get(
                                        "/api/v1/deadline-previews?regionCode=63.02&clock=CITIZEN&start=soon",
                                        null)
                                .body())
                .contains("START_UNREADABLE", "start");
    }

    private List<String> fired() {
        return followed().fired().stream()
                .map((Fired one) -> one.clock() + " " + one.code())
                .toList();
    }

    private EscalationCase.Followed followed() {
        return (EscalationCase.Followed) cases.read(complaint).state();
    }

    private void tell(ComplaintEvent event, long sequence) {
        TestLog.send(TestLog.record(event, sequence));
    }

    private void awaitHeard(Owner owner, long sequence) {
        var source = "/" + owner.name().toLowerCase() + "-service/things/" + complaint;
        await().atMost(SOON)
                .until(() ->
                        cases.read(complaint).read().seen().getOrDefault(source, 0L) >= sequence);
    }

    private HttpResponse<String> clocks(String bearer) throws IOException, InterruptedException {
        return get("/api/v1/complaints/" + complaint + "/clocks", bearer);
    }

    private HttpResponse<String> get(String path, String bearer)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (bearer != null) {
            request.header("Authorization", bearer);
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
