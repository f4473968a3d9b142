package id.kawal.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kawal.escalation.application.Cases;
import id.kawal.escalation.application.FiringDue;
import id.kawal.escalation.application.Told;
import id.kawal.escalation.domain.Command;
import id.kawal.escalation.domain.Content;
import id.kawal.escalation.domain.Decision;
import id.kawal.escalation.domain.EscalationCase;
import id.kawal.escalation.domain.Fired;
import id.kawal.escalation.domain.Shipped;
import id.kawal.escalation.domain.referral.ReturnReason;
import id.kawal.escalation.domain.referral.SettlementOutcome;
import id.kawal.events.ComplaintEvent;
import id.kawal.events.Owner;
import id.kawal.testkit.Events;
import id.kawal.testkit.TestApi;
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
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From facts on the log to rungs that fire, with everything real but the hour. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ClocksIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Instant MORNING = Instant.parse("2026-03-02T04:00:00Z");
    private static final TestClock CLOCK = TestClock.at(MORNING);

    private static final JsonMapper JSON = JsonMapper.builder().build();

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

    /** Others start on the same morning again, whatever a test let pass. */
    @AfterEach
    void back_to_the_morning() {
        CLOCK.set(MORNING);
    }

    @Test
    void P2_a_missed_deadline_is_told_once_on_the_log_however_many_look() throws Exception {
        tell(about.lodged(), 1);
        tell(about.routed(), 1);
        awaitHeard(Owner.ROUTING, 1);
        assertThat(fired()).isEmpty();

        CLOCK.set(Instant.parse("2026-03-10T00:00:00Z"));
        await().atMost(SOON)
                .until(() -> {
                    Stream.of(1, 2, 3, 4).parallel().forEach(_ -> firing.sweep());
                    return fired().contains("FIRST_RESPONSE HEAD_OF_OPD");
                });
        Stream.of(1, 2, 3, 4).parallel().forEach(_ -> firing.sweep());

        assertThat(fired())
                .containsOnlyOnce("FIRST_RESPONSE DUE", "FIRST_RESPONSE HEAD_OF_OPD")
                .doesNotHaveDuplicates();
        await().atMost(SOON).until(() -> !onTheLog("complaint.escalated").isEmpty());
        assertThat(onTheLog("deadline.missed")).hasSize(1);
        assertThat(onTheLog("complaint.escalated")).hasSize(1);
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

    @Test
    void the_answer_to_a_preview_has_the_shape_that_others_rely_on_and_no_more() throws Exception {
        var preview =
                json(
                        get(
                                "/api/v1/deadline-previews?regionCode=63.02&clock=VERIFICATION"
                                        + "&start=2026-03-17",
                                null));

        assertThat(preview.propertyNames())
                .containsExactlyInAnyOrder(
                        "dueAt", "provisional", "days", "policy", "calendar", "basis");
        assertThat(preview.get("days").get(0).propertyNames())
                .containsExactlyInAnyOrder("date", "counted", "reason");
        assertThat(preview.get("basis").propertyNames())
                .containsExactlyInAnyOrder("kind", "text", "source", "verified");
    }

    @Test
    void a_preview_reaches_back_before_the_first_calendar() throws Exception {
        var preview =
                json(
                        get(
                                "/api/v1/deadline-previews?regionCode=63.02&clock=VERIFICATION"
                                        + "&start=2022-03-14",
                                null));

        assertThat(preview.get("dueAt").stringValue()).isEqualTo("2022-03-17T23:59:59+08:00");
        assertThat(preview.get("provisional").booleanValue()).isTrue();
    }

    @Test
    void an_agreement_is_shown_with_its_source_and_what_else_it_says() throws Exception {
        var paser = json(get("/api/v1/mous?region=64.01", null)).get(0);

        assertThat(paser.get("status").stringValue()).isEqualTo("SIGNED");
        assertThat(paser.get("note").stringValue()).contains("faster settlement");
        assertThat(json(get("/api/v1/mous", null)).size()).isEqualTo(31);
        assertThat(json(get("/api/v1/mous?region=64.72", null)).get(0).get("status").stringValue())
                .isEqualTo("UNKNOWN");
        assertThat(get("/api/v1/mous?region=99", null).body()).contains("UNKNOWN_REGION");
    }

    @Test
    void a_calendar_is_shown_with_its_days_off_by_name() throws Exception {
        var calendar = json(get("/api/v1/calendars?region=62.71", null));

        assertThat(calendar.get("zone").stringValue()).isEqualTo("Asia/Pontianak");
        assertThat(calendar.get("calendar").stringValue()).isEqualTo("nasional@1");
        assertThat(calendar.get("daysOff").toString()).contains("2026-03-19", "Nyepi");
        assertThat(get("/api/v1/calendars?region=99", null).body()).contains("UNKNOWN_REGION");
    }

    @Test
    void every_operation_of_the_api_says_what_it_does() throws Exception {
        assertThat(TestApi.gaps(port)).isEmpty();
    }

    @Test
    void T25_lists_of_clocks_hold_what_the_caller_may_see_and_lead_on() throws Exception {
        var one = new Told(cases, 0).routedIn("18.01");
        var other = new Told(cases, 0).routedIn("18.01");
        var elsewhere = new Told(cases, 0).routedIn("18.02");
        var coordinator = TestTokens.coordinator("18.01").bearer();

        var first = get("/api/v1/clocks?state=overdue&limit=1", coordinator);
        var link = first.headers().firstValue("Link").orElseThrow();
        assertThat(link).startsWith("</api/v1/clocks?").endsWith(">; rel=\"next\"");
        var second = get(link.substring(1, link.indexOf('>')), coordinator);

        assertThat(second.headers().firstValue("Link")).isEmpty();
        assertThat(first.body() + second.body())
                .contains(one.complaint, other.complaint, "RESOLUTION", "OVERDUE")
                .doesNotContain(elsewhere.complaint, "\"state\":\"RUNNING\"");
        assertThat(json(get("/api/v1/clocks", TestTokens.coordinator("18.03").bearer())).size())
                .isZero();
        assertThat(get("/api/v1/clocks", TestTokens.officer("18.02", "18.02.PUPR").bearer()).body())
                .contains(elsewhere.complaint)
                .doesNotContain(one.complaint);
        assertThat(get("/api/v1/clocks?state=tea", coordinator).body()).contains("UNKNOWN_VALUE");
        assertThat(get("/api/v1/clocks", null).statusCode()).isEqualTo(401);
    }

    @Test
    void a_referral_is_sent_by_its_coordinator_and_decided_by_its_office_alone() throws Exception {
        var told =
                new Told(cases, 0)
                        .routedIn("19.01")
                        .of("2026-01-12T10:00", new Content.ConsentGiven())
                        .of("2026-01-12T11:00", new Content.EscalationRequested());
        var path = "/api/v1/referrals/" + told.complaint + "-R1";
        var office = TestTokens.ombudsman("19").bearer();
        var coordinator = TestTokens.coordinator("19.01").bearer();

        assertThat(get("/api/v1/referrals", office).body()).contains(told.complaint, "SENT");
        assertThat(get("/api/v1/referrals", TestTokens.ombudsman("17").bearer()).body())
                .doesNotContain(told.complaint);
        assertThat(
                        post(path + "/acceptance", TestTokens.ombudsman("17").bearer(), "{}")
                                .statusCode())
                .isEqualTo(404);
        assertThat(post(path + "/acceptance", coordinator, "{}").statusCode()).isEqualTo(403);
        assertThat(post(path + "/settlement", office, "{\"outcomeCode\":\"SETTLED\"}").body())
                .contains("ONLY_AN_ACCEPTED_REFERRAL_IS_SETTLED");
        assertThat(post(path + "/acceptance", office, "{\"officeReference\":\"0012/2026\"}").body())
                .contains("ACCEPTED");
        var other = post(path + "/acceptance", office, "{\"officeReference\":\"0013/2026\"}");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("DECIDED_OTHERWISE");
        assertThat(post(path + "/return", office, "{\"reasonCode\":\"NOT_COMPETENT\"}").body())
                .contains("ONLY_A_SENT_REFERRAL_IS_RETURNED");
        assertThat(post(path + "/return", office, "{\"reasonCode\":\"\"}").statusCode())
                .isEqualTo(400);
        assertThat(post(path + "/sending", coordinator, "").body())
                .contains("NO_REFERRAL_WAITS_FOR_CONFIRMATION");
        assertThat(post(path + "/settlement", office, "{\"outcomeCode\":\"SETTLED\"}").body())
                .contains("SETTLED");
    }

    @Test
    void a_page_of_no_length_or_of_too_much_is_refused() throws Exception {
        var coordinator = TestTokens.coordinator("17.01").bearer();
        for (var list : List.of("clocks", "referrals")) {
            for (var limit : List.of("-1", "0", "501")) {
                var refused = get("/api/v1/" + list + "?limit=" + limit, coordinator);
                assertThat(refused.statusCode()).isEqualTo(400);
                assertThat(refused.body()).contains("PAGE_IS_BOUNDED", "\"limit\"", "1 dan 500");
            }
            assertThat(get("/api/v1/" + list + "?limit=500", coordinator).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void T33_a_code_of_the_office_comes_from_a_closed_list() throws Exception {
        var told =
                new Told(cases, 0)
                        .routedIn("19.03")
                        .of("2026-01-12T10:00", new Content.ConsentGiven())
                        .of("2026-01-12T11:00", new Content.EscalationRequested());
        var path = "/api/v1/referrals/" + told.complaint + "-R1";
        var office = TestTokens.ombudsman("19").bearer();

        var back = post(path + "/return", office, "{\"reasonCode\":\"told by the neighbour\"}");
        assertThat(back.statusCode()).isEqualTo(400);
        assertThat(json(back).get("field").stringValue()).isEqualTo("reasonCode");
        assertThat(json(back).get("detail").stringValue()).contains(names(ReturnReason.values()));

        var end = post(path + "/settlement", office, "{\"outcomeCode\":\"settled\"}");
        assertThat(end.statusCode()).isEqualTo(400);
        assertThat(json(end).get("field").stringValue()).isEqualTo("outcomeCode");
        assertThat(json(end).get("detail").stringValue())
                .contains(names(SettlementOutcome.values()));
    }

    private static String[] names(Enum<?>[] codes) {
        return Arrays.stream(codes).map(Enum::name).toArray(String[]::new);
    }

    @Test
    void T26_an_unknown_field_of_a_command_is_refused() throws Exception {
        var told =
                new Told(cases, 0)
                        .routedIn("19.02")
                        .of("2026-01-12T10:00", new Content.ConsentGiven())
                        .of("2026-01-12T11:00", new Content.EscalationRequested());

        assertThat(
                        post(
                                        "/api/v1/referrals/" + told.complaint + "-R1/acceptance",
                                        TestTokens.ombudsman("19").bearer(),
                                        "{\"officeReferenc\":\"0012/2026\"}")
                                .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_held_referral_waits_for_its_own_coordinator() throws Exception {
        var told =
                new Told(cases, 0)
                        .routedIn("64.08")
                        .of("2026-01-12T10:00", new Content.ConsentGiven());
        cases.store(cases.read(told.complaint), new Cases.Next(climbed(told), 0), List.of(), null);
        var path = "/api/v1/referrals/" + told.complaint + "-R1/sending";

        assertThat(post(path, TestTokens.coordinator("64.01").bearer(), "").statusCode())
                .isEqualTo(404);
        assertThat(post(path, TestTokens.coordinator("64.08").bearer(), "").body())
                .contains("SENT");
    }

    private EscalationCase climbed(Told told) {
        var state = cases.read(told.complaint).state();
        var now = Told.at("2026-02-07T00:00");
        var fire = new Command.Fire(now, now, Instant.EPOCH, Duration.ofMinutes(5));
        if (EscalationCase.decide(state, fire, Shipped.rules())
                instanceof Decision.Happened(var events)) {
            for (var event : events) {
                state = EscalationCase.evolve(state, event);
            }
        }
        return state;
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

    /** What this complaint has on the log of one type. */
    private List<String> onTheLog(String type) {
        Map<String, Object> settings = Map.of("bootstrap.servers", TestKafka.bootstrapServers());
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions =
                    consumer.partitionsFor("complaints").stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<String>();
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    var wireName =
                            new String(
                                    record.headers().lastHeader("ce_type").value(),
                                    StandardCharsets.UTF_8);
                    if (record.key().equals(complaint)
                            && wireName.equals("id.kawal." + type + ".v1")) {
                        found.add(record.value());
                    }
                }
            }
            return found;
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> post(String path, String bearer, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", bearer)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
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
