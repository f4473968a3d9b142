package id.kawal.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kawal.events.Actor;
import id.kawal.events.ComplaintDisputed;
import id.kawal.events.ComplaintErased;
import id.kawal.events.ComplaintEvent;
import id.kawal.events.ComplaintLodged;
import id.kawal.events.ComplaintSupplemented;
import id.kawal.events.DataKey;
import id.kawal.events.SealedValue;
import id.kawal.routing.application.Cases;
import id.kawal.routing.domain.cases.CaseState;
import id.kawal.sealed.ComplaintKeys;
import id.kawal.sealed.Seals;
import id.kawal.testkit.TestApi;
import id.kawal.testkit.TestKafka;
import id.kawal.testkit.TestKeys;
import id.kawal.testkit.TestLog;
import id.kawal.testkit.TestMongo;
import id.kawal.testkit.TestTokens;
import id.kawal.transport.park.ParkedRecords;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From a fact on the log to an answer at a desk, with everything real in between. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(CaseLifeIT.Outage.class)
class CaseLifeIT {

    private static final AtomicInteger FAILURES = new AtomicInteger();

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
    void a_database_that_is_away_for_a_while_makes_facts_wait_and_nobody_is_parked() {
        FAILURES.set(3);
        TestLog.send(TestLog.record(lodged("Jalan berlubang", POTHOLE), 1));

        await().atMost(SOON).until(() -> FAILURES.get() <= 0);
        awaitState(CaseState.ROUTED);
        assertThat(parked.list(complaint, null, 10)).isEmpty();
    }

    @Test
    void the_coordinator_classifies_asks_back_and_archives_and_a_stranger_may_none_of_it()
            throws Exception {
        TestLog.send(TestLog.record(lodged("Perihal", "Mohon ditindaklanjuti, terima kasih."), 1));
        awaitState(CaseState.RECEIVED);
        var strangers = TestTokens.coordinator("63.71").bearer();
        var verification = "{\"classification\":\"SERVICE_COMPLAINT\",\"category\":\"jalan\"}";
        var question = "{\"question\":\"Di desa mana?\"}";
        var archive = "{\"ground\":\"TOO_GENERAL\",\"explanation\":\"Terlalu umum.\"}";
        for (var command :
                List.of(
                        List.of("verification", verification),
                        List.of("send-back", question),
                        List.of("archive", archive))) {
            assertThat(post(command.getFirst(), command.getLast(), strangers).statusCode())
                    .isEqualTo(404);
        }

        assertThat(post("verification", verification, coordinator()).body())
                .contains("VERIFIED", "\"changed\":true");
        assertThat(post("verification", verification, coordinator()).body())
                .contains("\"changed\":false");
        assertThat(post("send-back", question, coordinator()).body()).contains("AWAITING_CITIZEN");
        var again = post("send-back", question, coordinator());
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("QUESTION_IS_OPEN");
        assertThat(post("archive", archive, coordinator()).body()).contains("ARCHIVED");
        assertThat(post("verification", verification, coordinator()).body())
                .contains("CASE_HAS_ENDED");
    }

    @Test
    void the_agency_promises_hands_back_and_the_rules_refuse_by_name() throws Exception {
        TestLog.send(TestLog.record(lodged("Jalan berlubang", POTHOLE), 1));
        awaitState(CaseState.ROUTED);
        var handBack = "{\"proposedAgencyCode\":\"%s\",\"reason\":\"Bukan kami.\"}";
        var strangers = TestTokens.officer("63.02", "63.02.DINKES").bearer();

        assertThat(post("interim-reply", promise(5), strangers).statusCode()).isEqualTo(404);
        assertThat(post("interim-reply", promise(0), officer()).body())
                .contains("PROMISE_NOT_IN_THE_FUTURE", "promisedBy");
        assertThat(post("interim-reply", promise(99), officer()).body())
                .contains("PROMISE_TOO_FAR");
        assertThat(post("interim-reply", promise(5), officer()).body())
                .contains("\"changed\":true");
        assertThat(post("interim-reply", promise(5), officer()).body())
                .contains("\"changed\":false");
        assertThat(post("interim-reply", promise(5), coordinator()).statusCode()).isEqualTo(403);
        assertThat(post("hand-back", handBack.formatted("63.02.PUPR"), officer()).body())
                .contains("PROPOSED_AGENCY_IS_THE_SAME");
        assertThat(post("hand-back", handBack.formatted("63.02.XYZ"), officer()).body())
                .contains("UNKNOWN_AGENCY");
        assertThat(post("hand-back", handBack.formatted("63.02.DLH"), strangers).statusCode())
                .isEqualTo(404);

        assertThat(post("hand-back", handBack.formatted("63.02.DISHUB"), officer()).body())
                .contains("ROUTED");
        assertThat(get("", officer()).statusCode()).as("no longer theirs").isEqualTo(404);
        assertThat(get("", TestTokens.officer("63.02", "63.02.DISHUB").bearer()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void who_proposes_a_body_outside_may_name_it_as_the_region_does() throws Exception {
        TestLog.send(TestLog.record(lodged("Jalan berlubang", POTHOLE), 1));
        awaitState(CaseState.ROUTED);

        assertThat(
                        post(
                                        "hand-back",
                                        "{\"proposedAgencyCode\":\"PLN\",\"reason\":\"Kabel.\"}",
                                        officer())
                                .statusCode())
                .isEqualTo(200);
        assertThat(get("", coordinator()).body()).contains("TRIAGE");
    }

    @Test
    void the_coordinator_alone_points_to_an_outside_body() throws Exception {
        TestLog.send(TestLog.record(lodged("Jalan berlubang", POTHOLE), 1));
        awaitState(CaseState.ROUTED);

        assertThat(post("outside-referral", "{\"bodyCode\":\"PLN\"}", officer()).body())
                .contains("ONLY_THE_COORDINATOR");
        assertThat(post("outside-referral", "{\"bodyCode\":\"DISHUB\"}", coordinator()).body())
                .contains("BODY_IS_NOT_OUTSIDE", "bodyCode");
        assertThat(post("outside-referral", "{\"bodyCode\":\"PLN\"}", coordinator()).body())
                .contains("REFERRED_OUTSIDE");
    }

    @Test
    void a_supplement_after_an_answer_can_be_answered_and_a_second_answer_else_is_refused()
            throws Exception {
        TestLog.send(TestLog.record(lodged("Jalan berlubang", POTHOLE), 1));
        awaitState(CaseState.ROUTED);
        post("answer", "{\"text\":\"Sudah.\"}", officer());

        var second = post("answer", "{\"text\":\"Sudah, sungguh.\"}", officer());
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("CASE_IS_ANSWERED");

        TestLog.send(TestLog.record(supplementedAt(Instant.now().plusSeconds(60)), 2));
        await().atMost(SOON).until(() -> cases.read(complaint).read().seen().containsValue(2L));
        assertThat(post("answer", "{\"text\":\"Ditambal ulang.\"}", officer()).body())
                .contains("\"changed\":true");
        assertThat(get("", officer()).body()).contains("Sudah.", "Ditambal ulang.");
    }

    @Test
    void P8_confidential_words_are_read_by_who_works_on_the_case_and_by_no_operator()
            throws Exception {
        TestLog.send(TestLog.record(lodged("Judul berlubang", POTHOLE, true), 1));
        awaitState(CaseState.ROUTED);

        for (var rightful : List.of(officer(), coordinator())) {
            assertThat(get("", rightful).body()).contains("Judul berlubang", POTHOLE);
        }
        var operator = TestTokens.operator().bearer();
        assertThat(get("", operator).body())
                .contains("[rahasia / confidential]")
                .doesNotContain("Judul berlubang", POTHOLE);
        assertThat(get("?region=63.02&agency=63.02.PUPR&limit=200", operator).body())
                .contains(complaint)
                .doesNotContain("Judul berlubang");
        assertThat(get("?region=63.02&agency=63.02.PUPR&limit=200", officer()).body())
                .contains("Judul berlubang");
    }

    @Test
    void a_page_of_no_length_or_of_too_much_is_refused() throws Exception {
        for (var page : List.of("limit=0", "limit=201", "limit=-1", "skip=-1")) {
            var refused = get("?" + page, officer());
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body())
                    .contains("PAGE_IS_BOUNDED", "\"field\":\"" + page.split("=")[0], "1 dan 200");
        }
        assertThat(get("?limit=1&skip=0", officer()).statusCode()).isEqualTo(200);
    }

    @Test
    void an_erased_complaint_leaves_the_desk_and_words_for_it_are_refused() throws Exception {
        TestLog.send(TestLog.record(lodged("Jalan berlubang", POTHOLE), 1));
        awaitState(CaseState.ROUTED);
        TestLog.send(
                TestLog.record(
                        new ComplaintErased(
                                complaint, "63.02", MONDAY, Actor.CITIZEN, "ASKED_BY_SUBJECT"),
                        2));
        awaitState(CaseState.WITHDRAWN);

        var refused = post("answer", "{\"text\":\"Sudah.\"}", officer());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("ERASED");
        assertThat(get("", officer()).body()).contains("[dihapus / erased]");
    }

    private static String promise(int days) {
        return "{\"text\":\"Alat datang.\",\"promisedBy\":\"%s\"}"
                .formatted(LocalDate.now(ZoneId.of("Asia/Makassar")).plusDays(days));
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

    @Test
    void every_operation_of_the_api_says_what_it_does() throws Exception {
        assertThat(TestApi.gaps(port)).isEmpty();
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
        return lodged(title, text, false);
    }

    private ComplaintEvent lodged(String title, String text, boolean confidential) {
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
                confidential,
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
        return supplementedAt(MONDAY.plusSeconds(60));
    }

    private ComplaintEvent supplementedAt(Instant at) {
        return new ComplaintSupplemented(
                complaint,
                "63.02",
                at,
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

    /** A database that is away as often as a test wants. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Outage {

        @Bean
        static BeanPostProcessor failing() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof Cases real ? failing(real) : bean;
                }
            };
        }

        private static Cases failing(Cases real) {
            return (Cases)
                    Proxy.newProxyInstance(
                            Cases.class.getClassLoader(),
                            new Class<?>[] {Cases.class},
                            (_, method, arguments) -> {
                                if (FAILURES.getAndDecrement() > 0) {
                                    throw new DataAccessResourceFailureException("away");
                                }
                                try {
                                    return method.invoke(real, arguments);
                                } catch (java.lang.reflect.InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            });
        }
    }
}
