package id.kawal.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import id.kawal.testkit.TestApi;
import id.kawal.testkit.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ComplaintApiIT {

    private static final String BODY =
            """
            {"regionCode": "63.02", "title": "Lampu jalan mati", "text": "Sudah tiga malam gelap.",
             "complainant": {"name": "Aminah Warga", "email": "aminah@desa.example", "language": "id"}}
            """;
    private static final Duration SOON = Duration.ofSeconds(30);

    @LocalServerPort private int port;
    @Autowired private MongoDatabaseFactory database;
    @Autowired private JsonMapper json;

    private final HttpClient client = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        IntakeTestSettings.configure(registry);
    }

    @Test
    void every_operation_of_the_api_says_what_it_does() throws Exception {
        assertThat(TestApi.gaps(port)).isEmpty();
    }

    @Nested
    class Lodging {

        @Test
        void gives_number_secret_time_and_receipt() {
            var response = post("/api/v1/complaints", BODY);
            var taken = json.readTree(response.body());

            assertThat(response.statusCode()).isEqualTo(201);
            assertThat(taken.get("reference").asString())
                    .matches("KWL-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]");
            assertThat(taken.get("trackingSecret").asString()).hasSize(19);
            assertThat(taken.get("receipt").asString().split("\\.")).hasSize(3);
            assertThat(response.headers().firstValue("Location"))
                    .hasValue("/api/v1/complaints/" + taken.get("reference").asString());
            assertThat(taken.propertyNames())
                    .containsExactlyInAnyOrder(
                            "complaintId", "reference", "trackingSecret", "receivedAt", "receipt");
        }

        @Test
        void keeps_no_word_of_it_and_no_secret_in_clear() {
            var taken = lodged();

            var stored = stored(taken).toJson();

            assertThat(stored)
                    .contains(taken.get("reference").asString())
                    .doesNotContain("Aminah", "aminah@desa", "Lampu", "gelap")
                    .doesNotContain(taken.get("trackingSecret").asString());
        }

        @Test
        void twice_with_the_same_idempotency_key_lodges_once() {
            var key = UUID.randomUUID().toString();

            var first = post("/api/v1/complaints", BODY, "Idempotency-Key", key);
            var second = post("/api/v1/complaints", BODY, "Idempotency-Key", key);

            assertThat(second.statusCode()).isEqualTo(201);
            assertThat(second.body()).isEqualTo(first.body());
        }

        @Test
        void twice_without_a_key_lodges_two() {
            assertThat(lodged().get("complaintId")).isNotEqualTo(lodged().get("complaintId"));
        }

        @ParameterizedTest
        @CsvSource({
            "'{\"title\": \"a\"', 400, MALFORMED_JSON",
            "'{}', 400, REGION_UNKNOWN",
            "'{\"regionCode\": \"99.99\", \"title\": \"a\", \"text\": \"b\", \"anonymous\": true}', 400, REGION_UNKNOWN",
            "'{\"regionCode\": \"63.02\", \"text\": \"b\", \"anonymous\": true}', 400, TITLE_MISSING",
            "'{\"regionCode\": \"63.02\", \"title\": \"a\", \"text\": \"b\", \"anonymous\": true, \"occurredAt\": \"2999-01-01\"}', 400, OCCURRED_IN_FUTURE",
            "'{\"regionCode\": \"63.02\", \"title\": \"a\", \"text\": \"b\", \"anonymous\": true, \"occurredAt\": \"kemarin\"}', 400, DATE_MALFORMED",
            "'{\"regionCode\": \"63.02\", \"title\": \"a\", \"text\": \"b\"}', 400, NAME_MISSING"
        })
        void that_breaks_a_rule_is_refused_by_its_name(String body, int status, String rule) {
            var response = post("/api/v1/complaints", body);

            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(json.readTree(response.body()).get("rule").asString()).isEqualTo(rule);
        }

        @Test
        void that_is_oversized_is_refused() {
            var text = "x".repeat(1_100_000);

            assertThat(post("/api/v1/complaints", BODY.replace("gelap", text)).statusCode())
                    .isEqualTo(413);
        }

        @Test
        void T18_a_client_can_not_write_status_or_agency_through_the_form_fields() {
            for (var field : new String[] {"status", "agencyCode", "level", "complaintId"}) {
                var response =
                        post(
                                "/api/v1/complaints",
                                BODY.replaceFirst("\\{", "{\"" + field + "\": \"CLOSED\", "));

                assertThat(response.statusCode()).as(field).isEqualTo(400);
                assertThat(json.readTree(response.body()).get("rule").asString())
                        .isEqualTo("UNKNOWN_FIELD");
            }
        }

        @Test
        void T26_a_misspelt_field_is_refused_by_name_not_dropped() {
            var response = post("/api/v1/complaints", BODY.replace("\"title\"", "\"titel\""));

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains("titel");
        }
    }

    @Nested
    class Following {

        @Test
        void shows_the_complaint_to_whoever_has_number_and_secret() {
            var taken = lodged();

            var view = json.readTree(follow(taken, secretOf(taken)).body());

            assertThat(view.get("complaintId")).isEqualTo(taken.get("complaintId"));
            assertThat(view.get("title").asString()).isEqualTo("Lampu jalan mati");
            assertThat(view.get("state").asString()).isEqualTo("RECEIVED");
        }

        @Test
        void draws_the_first_line_of_the_timeline_from_the_log() {
            var taken = lodged();

            await().atMost(SOON)
                    .untilAsserted(() ->
                            assertThat(
                                            json.readTree(follow(taken, secretOf(taken)).body())
                                                    .at("/lines/0/type")
                                                    .asString(""))
                                    .isEqualTo("complaint.lodged"));
        }

        @Test
        void T25_an_unknown_number_and_a_wrong_secret_look_alike() {
            var taken = lodged();

            var wrongSecret = follow(taken, "0000-0000-0000-0000");
            var unknown = get("/api/v1/complaints/KWL-04HM-B2DB-S", secretOf(taken));
            var without = get("/api/v1/complaints/" + taken.get("reference").asString(), null);

            assertThat(wrongSecret.statusCode()).isEqualTo(404);
            assertThat(unknown.statusCode()).isEqualTo(404);
            assertThat(without.body()).isEqualTo(wrongSecret.body());
            assertThat(unknown.body())
                    .isEqualTo(
                            wrongSecret
                                    .body()
                                    .replace(taken.get("reference").asString(), "KWL-04HM-B2DB-S"));
        }
    }

    @Nested
    class The_citizens_word {

        @Test
        void is_taken_with_number_and_secret() {
            var taken = lodged();

            assertThat(say(taken, "supplements", "{\"text\": \"Juga di gang sebelah.\"}"))
                    .isEqualTo(204);
            assertThat(say(taken, "consent", "{\"purpose\": \"PUBLICATION\", \"given\": true}"))
                    .isEqualTo(204);
            assertThat(say(taken, "escalation-request", "{}")).isEqualTo(204);
            assertThat(say(taken, "withdrawal", "{\"reason\": \"Sudah menyala.\"}")).isEqualTo(204);
            assertThat(say(taken, "withdrawal", "{}")).isEqualTo(204);
        }

        @Test
        void before_an_answer_neither_confirms_nor_disputes() {
            var taken = lodged();

            assertThat(say(taken, "confirmation", "{\"rating\": 5}")).isEqualTo(409);
            assertThat(say(taken, "dispute", "{\"reason\": \"Masih gelap.\"}")).isEqualTo(409);
            assertThat(say(taken, "dispute", "{}")).isEqualTo(400);
        }

        @Test
        void without_a_purpose_is_no_consent() {
            var taken = lodged();

            var empty = post(path(taken) + "/consent", "{}", "Tracking-Secret", secretOf(taken));

            assertThat(empty.statusCode()).isEqualTo(400);
            assertThat(json.readTree(empty.body()).get("field").asString()).isEqualTo("purpose");
            for (var purpose : new String[] {"", "IDENTITY"}) {
                var sent =
                        form(
                                "/lacak/consent",
                                Map.of(
                                        "reference", taken.get("reference").asString(),
                                        "secret", secretOf(taken),
                                        "purpose", purpose));
                assertThat(sent.statusCode()).as(purpose).isEqualTo(400);
            }
            assertThat(stored(taken).toJson()).doesNotContain("IDENTITY_TO_OMBUDSMAN");
        }

        @Test
        void that_does_not_say_whether_it_consents_is_no_consent() {
            var taken = lodged();

            for (var given : new String[] {"", ", \"given\": null"}) {
                var body = "{\"purpose\": \"IDENTITY_TO_OMBUDSMAN\"%s}".formatted(given);
                var silent =
                        post(path(taken) + "/consent", body, "Tracking-Secret", secretOf(taken));

                assertThat(silent.statusCode()).as(given).isEqualTo(400);
                assertThat(json.readTree(silent.body()).get("rule").asString())
                        .isEqualTo("REQUIRED");
                assertThat(json.readTree(silent.body()).get("field").asString()).isEqualTo("given");
            }
            assertThat(stored(taken).toJson()).doesNotContain("IDENTITY_TO_OMBUDSMAN");
        }

        @Test
        void with_a_wrong_secret_is_not_heard() {
            var taken = lodged();

            var response =
                    post(
                            path(taken) + "/withdrawal",
                            "{}",
                            "Tracking-Secret",
                            "0000-0000-0000-0000");

            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(stored(taken).toJson()).doesNotContain("WITHDRAWN");
        }
    }

    @Nested
    class Erasure {

        @Test
        void by_an_operator_leaves_nothing_to_read() {
            var taken = lodged();
            var body =
                    "{\"complaintId\": \"%s\", \"reason\": \"ASKED_BY_SUBJECT\"}"
                            .formatted(taken.get("complaintId").asString());

            var response =
                    post("/api/v1/erasures", body, "Authorization", TestTokens.operator().bearer());

            assertThat(response.statusCode()).isEqualTo(204);
            await().atMost(SOON) // what it owes is sent first
                    .untilAsserted(
                            () -> assertThat(stored(taken).toJson()).doesNotContain("ciphertext"));
            assertThat(follow(taken, secretOf(taken)).statusCode()).isEqualTo(404);
        }

        @Test
        void without_complaint_or_reason_is_refused_by_the_field() {
            for (var body :
                    new String[] {"{\"complaintId\": \"x\"}", "{\"reason\": \"UNLAWFUL\"}"}) {
                var response =
                        post(
                                "/api/v1/erasures",
                                body,
                                "Authorization",
                                TestTokens.operator().bearer());

                assertThat(response.statusCode()).isEqualTo(400);
                assertThat(json.readTree(response.body()).get("rule").asString())
                        .isEqualTo("REQUIRED");
            }
        }

        @Test
        void of_a_complaint_that_is_not_here_finds_none() {
            var body =
                    "{\"complaintId\": \"%s\", \"reason\": \"UNLAWFUL\"}"
                            .formatted(UUID.randomUUID());

            var response =
                    post("/api/v1/erasures", body, "Authorization", TestTokens.operator().bearer());

            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(json.readTree(response.body()).get("rule").asString())
                    .isEqualTo("NOT_LODGED");
        }

        @Test
        void by_anyone_else_is_refused() {
            assertThat(post("/api/v1/erasures", "{}").statusCode()).isEqualTo(401);
            assertThat(
                            post(
                                            "/api/v1/erasures",
                                            "{}",
                                            "Authorization",
                                            TestTokens.coordinator("63.02").bearer())
                                    .statusCode())
                    .isEqualTo(403);
        }
    }

    @Nested
    class The_identity {

        private static final String WHY = "{\"reason\": \"CONTACT_COMPLAINANT\"}";

        @Test
        void is_shown_to_the_coordinator_of_the_region_and_the_citizen_sees_that_it_was() {
            var taken = lodged();

            var shown = openedBy(TestTokens.coordinator("63.02"), path(taken), WHY);

            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(json.readTree(shown.body()).get("values").get("complainant.name").asString())
                    .isEqualTo("Aminah Warga");
            await().atMost(SOON)
                    .untilAsserted(() ->
                            assertThat(follow(taken, secretOf(taken)).body())
                                    .contains("identity.opened", "CONTACT_COMPLAINANT"));
        }

        @Test
        void is_shown_by_the_id_of_a_complaint_too() {
            var path = "/api/v1/complaints/" + lodged().get("complaintId").asString();

            assertThat(openedBy(TestTokens.coordinator("63"), path, WHY).statusCode())
                    .isEqualTo(200);
        }

        @Test
        void T25_is_shown_to_nobody_else_and_a_foreign_complaint_looks_like_none() {
            var path = path(lodged());

            var foreign = openedBy(TestTokens.coordinator("62.01"), path, WHY);

            assertThat(foreign.statusCode()).isEqualTo(404);
            assertThat(foreign.body()).doesNotContain("Aminah");
            assertThat(openedBy(TestTokens.operator(), path, WHY).statusCode()).isEqualTo(403);
            assertThat(openedBy(TestTokens.officer("63.02", "63.02.PUPR"), path, WHY).statusCode())
                    .isEqualTo(403);
            assertThat(post(path + "/identity-openings", WHY).statusCode()).isEqualTo(401);
        }

        @Test
        void is_shown_for_a_reason_only() {
            var path = path(lodged());
            var coordinator = TestTokens.coordinator("63.02");

            assertThat(openedBy(coordinator, path, "{}").statusCode()).isEqualTo(400);
            assertThat(openedBy(coordinator, path, "{\"reason\": \"CURIOUS\"}").statusCode())
                    .isEqualTo(400);
        }

        @Test
        void that_nobody_gave_can_not_be_shown() {
            var body =
                    "{\"regionCode\": \"63.02\", \"title\": \"a\", \"text\": \"b\", \"anonymous\": true}";
            var taken = json.readTree(post("/api/v1/complaints", body).body());

            var refused = openedBy(TestTokens.coordinator("63.02"), path(taken), WHY);

            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(json.readTree(refused.body()).get("rule").asString())
                    .isEqualTo("IDENTITY_UNKNOWN");
        }

        private HttpResponse<String> openedBy(TestTokens.Token who, String path, String body) {
            return post(path + "/identity-openings", body, "Authorization", who.bearer());
        }
    }

    @Nested
    class The_pages {

        @Test
        void lodge_once_however_often_the_form_is_sent() {
            var form =
                    Map.of(
                            "regionCode", "63.02",
                            "title", "Got mampet",
                            "text", "Air meluap ke jalan.\r\nSejak Senin.",
                            "anonymous", "true",
                            "draw", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

            var first = form("/", form);
            var second = form("/", form);

            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(referenceIn(first.body())).isEqualTo(referenceIn(second.body()));
        }

        @Test
        void tell_what_is_wrong_and_keep_what_was_written_without_running_it() {
            var response =
                    form(
                            "/",
                            Map.of(
                                    "regionCode", "63.02",
                                    "title", "<script>alert(1)</script>",
                                    "text", ""));

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body())
                    .contains("href=\"#text\"", "href=\"#name\"", "&lt;script&gt;alert(1)")
                    .doesNotContain("<script>alert(1)");
        }

        @Test
        void show_the_complaint_without_number_or_secret_in_the_address() {
            var taken = lodged();

            var response =
                    form(
                            "/lacak",
                            Map.of(
                                    "reference", taken.get("reference").asString(),
                                    "secret", secretOf(taken)));

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).contains("Lampu jalan mati");
            assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        }

        @Test
        void take_the_citizens_word() {
            var taken = lodged();

            var response =
                    form(
                            "/lacak/supplement",
                            Map.of(
                                    "reference", taken.get("reference").asString(),
                                    "secret", secretOf(taken),
                                    "text", "Juga di gang sebelah."));

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).contains("k-notice-success");
        }

        @Test
        void offer_no_other_language_where_it_would_lose_what_was_posted() {
            var taken = lodged();
            var shown =
                    form(
                            "/lacak",
                            Map.of(
                                    "reference", taken.get("reference").asString(),
                                    "secret", secretOf(taken)));

            assertThat(shown.body()).doesNotContain("?lang=").doesNotContain(" style=");
            assertThat(form("/lacak", Map.of("reference", "x", "secret", "y")).body())
                    .doesNotContain("?lang=");
            assertThat(getPage("/lacak").body()).contains("?lang=en");
        }

        @Test
        void verify_a_receipt_of_a_text_with_blanks_around_it() {
            var response =
                    post("/api/v1/complaints", BODY.replace("Sudah tiga", "  Sudah\\r\\ntiga"));
            var receipt = json.readTree(response.body()).get("receipt").asString();

            assertThat(verify(receipt, "Sudah\r\ntiga malam gelap. ")).contains("k-tag-good");
        }

        @Test
        void verify_a_receipt_and_the_text_it_was_given_for() {
            var receipt = lodged().get("receipt").asString();

            assertThat(verify(receipt, "Sudah tiga malam gelap.")).contains("k-tag-good");
            assertThat(verify(receipt, "Sudah empat malam gelap.")).contains("k-tag-late");
            assertThat(verify(receipt.replaceFirst("\\.[A-Za-z0-9]", ".x"), ""))
                    .contains("k-notice-warning");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/lacakk",
                    "/lacak/",
                    "/lacak/semua",
                    "/lacak/supplement/1",
                    "/tanda-terima/",
                    "/robots.txt",
                    "/apa/ini"
                })
        void say_that_an_address_is_none_and_ask_nobody_for_a_token(String path) {
            var page = getPage(path);

            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("<h1>Halaman").endsWith("</html>\n");
        }

        @ParameterizedTest
        @ValueSource(strings = {"supplement", "withdrawal", "consent-withdrawal"})
        void begin_anew_where_a_browser_asks_again_for_what_was_posted(String word) {
            var page = getPage("/lacak/" + word);

            assertThat(page.statusCode()).isEqualTo(303);
            assertThat(page.headers().firstValue("Location")).hasValue("/lacak");
        }

        @Test
        void leave_everything_below_the_api_to_who_is_signed_in() {
            for (var path : new String[] {"/api", "/api/", "/api/v1/nothing", "/%61pi/v1/x"}) {
                assertThat(getPage(path).statusCode()).as(path).isEqualTo(401);
            }
        }

        private String verify(String receipt, String text) {
            return form("/tanda-terima", Map.of("receipt", receipt, "text", text)).body();
        }

        private String referenceIn(String page) {
            return page.replaceAll("(?s).*id=\"reference\"[^>]*>([^<]+)<.*", "$1");
        }
    }

    @Test
    void T34_no_page_shows_a_name_that_was_not_filled_in() {
        for (var path : new String[] {"/", "/lacak", "/tanda-terima", "/?lang=en"}) {
            var page = getPage(path);

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body().stripTrailing()).as(path).endsWith("</html>");
            assertThat(page.body()).doesNotContain("??", "{0}", "lapor.", "lacak.title", ">…<");
            assertThat(page.body().length()).as(path).isLessThan(100_000);
        }
    }

    private JsonNode lodged() {
        var response = post("/api/v1/complaints", BODY);
        assertThat(response.statusCode()).isEqualTo(201);
        return json.readTree(response.body());
    }

    private Document stored(JsonNode taken) {
        MongoDatabase store = database.getMongoDatabase();
        return store.getCollection("complaints")
                .find(new Document("_id", taken.get("complaintId").asString()))
                .first();
    }

    private static String secretOf(JsonNode taken) {
        return taken.get("trackingSecret").asString();
    }

    private static String path(JsonNode taken) {
        return "/api/v1/complaints/" + taken.get("reference").asString();
    }

    private int say(JsonNode taken, String command, String body) {
        return post(path(taken) + "/" + command, body, "Tracking-Secret", secretOf(taken))
                .statusCode();
    }

    private HttpResponse<String> follow(JsonNode taken, String secret) {
        return get(path(taken), secret);
    }

    private HttpResponse<String> get(String path, String secret) {
        var request = request(path);
        if (secret != null) {
            request.header("Tracking-Secret", secret);
        }
        return send(request.GET().build());
    }

    private HttpResponse<String> getPage(String path) {
        return send(request(path).header("Accept", "text/html").GET().build());
    }

    private HttpResponse<String> post(String path, String body, String... headers) {
        var request = request(path).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(BodyPublishers.ofString(body)).build());
    }

    private HttpResponse<String> form(String path, Map<String, String> fields) {
        var body =
                fields.entrySet().stream()
                        .map(field ->
                                field.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        var page =
                send(
                        request(path)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Accept", "text/html")
                                .POST(BodyPublishers.ofString(body))
                                .build());
        assertThat(page.body()).as("a page cut off half way").endsWith("</html>\n");
        return page;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
