package id.kawal.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kawal.events.Actor;
import id.kawal.events.ComplaintDisputed;
import id.kawal.events.ComplaintEvent;
import id.kawal.events.ComplaintLodged;
import id.kawal.events.ComplaintSupplemented;
import id.kawal.events.DataKey;
import id.kawal.events.SealedValue;
import id.kawal.routing.application.Cases;
import id.kawal.routing.domain.cases.CaseState;
import id.kawal.sealed.ComplaintKeys;
import id.kawal.sealed.Seals;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From a fact on the log to an answer at a desk, with everything real in between. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CaseLifeIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
    private static final String POTHOLE =
            "Jalan kabupaten di depan balai desa berlubang dalam, mohon jalan rusak ini ditambal.";

    @Autowired Cases cases;
    @Autowired ComplaintKeys keys;
    @Autowired Seals seals;
    @Autowired ParkedRecords parked;
    @LocalServerPort int port;

    private final String complaint = UUID.randomUUID().toString();

    @DynamicPropertySource
    static void surround(DynamicPropertyRegistry registry) {
        TestMongo.configure(registry);
        TestKafka.configure(registry);
        TestTokens.configure(registry);
        TestKeys.configure(registry, "routing");
    }

    @Test
    void a_complaint_with_clear_words_is_routed_and_its_agency_answers_it() throws Exception {
        TestLog.send(TestLog.record(lodged("Jalan berlubang", POTHOLE), 1));
        awaitState(CaseState.ROUTED);

        assertThat(post("acknowledgement", "", officer()).statusCode()).isEqualTo(200);
        assertThat(post("answer", "{\"text\":\"Sudah kami tambal.\"}", officer()).statusCode())
                .isEqualTo(200);

        awaitState(CaseState.ANSWERED);
        assertThat(get("", officer()).body()).contains("Sudah kami tambal.", POTHOLE);
    }

    @Test
    void T27_a_complaint_no_rule_speaks_for_waits_for_a_person() throws Exception {
        TestLog.send(TestLog.record(lodged("Perihal", "Mohon ditindaklanjuti, terima kasih."), 1));
        awaitState(CaseState.RECEIVED);

        var queue = get("?queue=TRIAGE&region=63.02", coordinator());

        assertThat(queue.body()).contains(complaint);
        assertThat(post("routing", "{\"agencyCode\":\"63.02.DINSOS\"}", coordinator()).statusCode())
                .isEqualTo(200);
        awaitState(CaseState.ROUTED);
    }

    @Test
    void T25_another_agencys_officer_neither_sees_nor_counts_it_nor_learns_that_it_exists()
            throws Exception {
        TestLog.send(TestLog.record(lodged("Jalan berlubang", POTHOLE), 1));
        awaitState(CaseState.ROUTED);
        var stranger = TestTokens.officer("63.02", "63.02.DINKES").bearer();

        assertThat(get("", stranger).statusCode()).isEqualTo(404);
        assertThat(post("answer", "{\"text\":\"Selesai.\"}", stranger).statusCode()).isEqualTo(404);
        assertThat(list(stranger).body()).contains("\"total\":0");
    }

    @Test
    void T18_T26_a_field_nobody_knows_is_refused_by_its_name() throws Exception {
        TestLog.send(TestLog.record(lodged("Jalan berlubang", POTHOLE), 1));
        awaitState(CaseState.ROUTED);

        var refused = post("answer", "{\"text\":\"Ya.\",\"assignes\":\"saya\"}", officer());

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("UNKNOWN_FIELD", "assignes");
    }

    @Test
    void T21_a_fact_that_arrives_three_times_has_one_consequence() {
        var record = TestLog.record(lodged("Jalan berlubang", POTHOLE), 1);
        TestLog.send(record);
        TestLog.send(record);
        TestLog.send(record);
        TestLog.send(TestLog.record(supplemented(), 2));

        await().atMost(SOON).until(() -> cases.read(complaint).read().seen().containsValue(2L));

        assertThat(cases.read(complaint).read().sequence()).isEqualTo(2);
    }

    @Test
    void T22_a_fact_before_the_one_it_needs_waits_for_it() {
        TestLog.send(TestLog.record(disputed(), 2));
        await().atMost(SOON).until(() -> parked.list(complaint, null, 10).size() == 1);

        TestLog.send(TestLog.record(lodged("Jalan berlubang", POTHOLE), 1));

        await().atMost(SOON).until(() -> parked.list(complaint, null, 10).isEmpty());
        awaitState(CaseState.ROUTED);
    }

    @Test
    void T20_a_record_that_can_not_be_read_stops_no_other_complaint() {
        var poisoned = UUID.randomUUID().toString();
        TestLog.send(
                TestLog.poison(
                        new ComplaintDisputed(
                                poisoned,
                                "63.02",
                                MONDAY,
                                Actor.CITIZEN,
                                sealed(poisoned, "x", "x")),
                        1));
        TestLog.send(TestLog.record(lodged("Jalan berlubang", POTHOLE), 1));

        awaitState(CaseState.ROUTED);
        await().atMost(SOON).until(() -> parked.list(poisoned, null, 10).size() == 1);
    }

    @Test
    void anyone_may_ask_where_a_complaint_would_go_but_not_for_a_region_that_is_none()
            throws Exception {
        var preview = preview("63.02");
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("\"outcome\":\"auto\"", "63.02.PUPR");

        var unknown = preview("99.99");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("UNKNOWN_REGION", "regionCode");
    }

    private HttpResponse<String> preview(String region) throws IOException, InterruptedException {
        var body =
                "{\"regionCode\":\"%s\",\"title\":\"Jalan berlubang\",\"text\":\"%s\"}"
                        .formatted(region, POTHOLE);
        return send(
                request("/api/v1/routing-previews", null)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private void awaitState(CaseState state) {
        await().atMost(SOON)
                .until(() ->
                        CaseState.of(cases.read(complaint).record().state())
                                .filter(state::equals)
                                .isPresent());
    }

    private static String officer() {
        return TestTokens.officer("63.02", "63.02.PUPR").bearer();
    }

    private static String coordinator() {
        return TestTokens.coordinator("63.02").bearer();
    }

    private HttpResponse<String> list(String bearer) throws IOException, InterruptedException {
        return send(request("/api/v1/cases?region=63.02&agency=63.02.PUPR", bearer).GET());
    }

    private HttpResponse<String> get(String rest, String bearer)
            throws IOException, InterruptedException {
        var path =
                rest.startsWith("?") ? "/api/v1/cases" + rest : "/api/v1/cases/" + complaint + rest;
        return send(request(path, bearer).GET());
    }

    private HttpResponse<String> post(String command, String body, String bearer)
            throws IOException, InterruptedException {
        return send(
                request("/api/v1/cases/" + complaint + "/" + command, bearer)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String bearer) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Content-Type", "application/json");
        return bearer == null ? request : request.header("Authorization", bearer);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private ComplaintEvent lodged(String title, String text) {
        keys.create(complaint, Set.of(DataKey.CONTENT));
        return new ComplaintLodged(
                complaint,
                "63.02",
                MONDAY,
                Actor.CITIZEN,
                "KWL-TEST",
                "API",
                null,
                null,
                null,
                MONDAY,
                MONDAY,
                false,
                false,
                "id",
                sealed(complaint, "complaint.title", title),
                sealed(complaint, "complaint.text", text),
                null,
                null,
                null,
                null,
                null);
    }

    private ComplaintEvent supplemented() {
        return new ComplaintSupplemented(
                complaint,
                "63.02",
                MONDAY.plusSeconds(60),
                Actor.CITIZEN,
                sealed(complaint, "supplement.text", "Dekat jembatan."));
    }

    private ComplaintEvent disputed() {
        keys.create(complaint, Set.of(DataKey.CONTENT));
        return new ComplaintDisputed(
                complaint,
                "63.02",
                MONDAY.plusSeconds(60),
                Actor.CITIZEN,
                sealed(complaint, "dispute.reason", "Belum."));
    }

    private SealedValue sealed(String subject, String field, String clear) {
        keys.create(subject, Set.of(DataKey.CONTENT));
        return seals.seal(subject, DataKey.CONTENT, field, clear);
    }
}
