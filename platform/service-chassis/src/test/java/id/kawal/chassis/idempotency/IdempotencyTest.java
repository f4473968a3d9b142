package id.kawal.chassis.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.kawal.chassis.access.PublicPath;
import id.kawal.chassis.access.PublicPaths;
import id.kawal.chassis.problem.RuleRefused;
import id.kawal.testkit.TestKeys;
import id.kawal.testkit.TestMongo;
import id.kawal.testkit.TestTokens;
import id.kawal.transport.HealsByItself;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@SpringBootTest(
        classes = IdempotencyTest.Service.class,
        properties = {"kawal.limits.enabled=false", "kawal.idempotency.claim=300ms"})
@AutoConfigureMockMvc
class IdempotencyTest {

    private static String database;

    @Autowired MockMvc mvc;
    @Autowired Desk desk;
    @Autowired IdempotencySweep sweep;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        database = TestMongo.configure(registry);
        TestTokens.configure(registry);
        TestKeys.configure(registry, "intake");
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration(
            excludeName = {
                "id.kawal.transport.config.TransportAutoConfiguration",
                "id.kawal.sealed.config.KeyRingAutoConfiguration"
            })
    @Import(Desk.class)
    static class Service {
        @Bean
        PublicPaths publicPaths() {
            return PublicPaths.of(PublicPath.any("/open/**"));
        }
    }

    record Order(String text) {}

    /** Lodges under an id it draws, as intake does: what is lodged twice is lodged once. */
    @RestController
    static class Desk {
        final Map<String, String> lodged = new ConcurrentHashMap<>();
        final AtomicInteger calls = new AtomicInteger();
        volatile Runnable afterStoring = () -> {};

        @PostMapping({"/open/things", "/open/others", "/api/v1/things"})
        ResponseEntity<Map<String, String>> lodge(@RequestBody Order order, IdempotentDraws draws) {
            calls.incrementAndGet();
            if (order.text().isEmpty()) {
                throw RuleRefused.invalid("EMPTY", "text");
            }
            var id = draws.draw("complaintId", () -> UUID.randomUUID().toString());
            var secret = Idempotency.current().draw("secret", () -> "s-" + UUID.randomUUID());
            lodged.put(id, order.text());
            afterStoring.run();
            return ResponseEntity.status(201)
                    .header("Location", "/open/things/" + id)
                    .body(Map.of("id", id, "secret", secret));
        }

        @PostMapping(path = "/open/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
        Map<String, String> file(
                @RequestParam MultipartFile file,
                @RequestParam String name,
                IdempotentDraws draws) {
            calls.incrementAndGet();
            return Map.of("id", draws.draw("id", () -> UUID.randomUUID().toString()));
        }

        @PostMapping("/open/forms")
        Map<String, String> form(@RequestParam String name) {
            calls.incrementAndGet();
            return Map.of("name", name);
        }
    }

    @BeforeEach
    void aNewDay() {
        desk.lodged.clear();
        desk.calls.set(0);
        desk.afterStoring = () -> {};
    }

    @Test
    void a_repeat_gets_the_first_answer_and_does_nothing() throws Exception {
        var key = UUID.randomUUID();

        var first = send("/open/things", key, "{\"text\":\"a\"}");
        var again = send("/open/things", key, "{\"text\":\"a\"}");

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(again.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        assertThat(again.getContentType()).isEqualTo(first.getContentType());
        assertThat(again.getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.getHeader("Idempotency-Replayed")).isNull();
        assertThat(desk.calls).hasValue(1);
    }

    @Test
    void without_a_key_every_post_is_a_new_one() throws Exception {
        var one = send("/open/things", null, "{\"text\":\"a\"}");
        var other = send("/open/things", null, "{\"text\":\"a\"}");

        assertThat(one.getContentAsString()).isNotEqualTo(other.getContentAsString());
        assertThat(desk.lodged).hasSize(2);
    }

    @Test
    void a_retry_after_a_crash_between_storing_and_answering_finds_what_was_stored()
            throws Exception {
        var key = UUID.randomUUID();
        desk.afterStoring =
                () -> {
                    throw new HealsByItself("the process dies here");
                };
        assertThat(send("/open/things", key, "{\"text\":\"a\"}").getStatus()).isEqualTo(503);
        desk.afterStoring = () -> {};

        var retry = send("/open/things", key, "{\"text\":\"a\"}");

        assertThat(retry.getStatus()).isEqualTo(201);
        assertThat(desk.lodged).hasSize(1);
        assertThat(retry.getContentAsString()).contains(desk.lodged.keySet().iterator().next());
        assertThat(desk.calls).hasValue(2);
    }

    @Test
    void a_claim_left_behind_by_a_killed_process_runs_out() throws Exception {
        var key = UUID.randomUUID();
        var first = send("/open/things", key, "{\"text\":\"a\"}");
        var kept = TestMongo.client().getDatabase(database).getCollection("idempotency-keys");
        kept.updateMany(
                new Document(),
                new Document("$unset", new Document("answer", ""))
                        .append("$set", new Document("claimedUntil", new java.util.Date(0))));

        var retry = send("/open/things", key, "{\"text\":\"a\"}");

        assertThat(retry.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(desk.calls).hasValue(2);
        assertThat(desk.lodged).hasSize(1);
    }

    @Test
    void a_second_request_meanwhile_is_told_to_wait() throws Exception {
        var key = UUID.randomUUID();
        var inside = new CountDownLatch(1);
        var mayGoOn = new CountDownLatch(1);
        desk.afterStoring =
                () -> {
                    inside.countDown();
                    awaitQuietly(mayGoOn);
                };
        try (var other = Executors.newSingleThreadExecutor()) {
            var first = other.submit(() -> send("/open/things", key, "{\"text\":\"a\"}"));
            assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();

            var second = send("/open/things", key, "{\"text\":\"a\"}");
            mayGoOn.countDown();

            assertThat(second.getStatus()).isEqualTo(409);
            assertThat(second.getHeader("Retry-After")).isEqualTo("2");
            assertThat(second.getContentAsString()).contains("IDEMPOTENCY_KEY_IN_USE");
            assertThat(first.get().getStatus()).isEqualTo(201);
        }
        assertThat(desk.calls).hasValue(1);
    }

    @Test
    void the_same_key_with_another_body_is_422() throws Exception {
        var key = UUID.randomUUID();
        send("/open/things", key, "{\"text\":\"a\"}");

        var other = send("/open/things", key, "{\"text\":\"b\"}");

        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(other.getContentAsString()).contains("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void what_was_refused_may_be_corrected_under_the_same_key() throws Exception {
        var key = UUID.randomUUID();

        var refused = send("/open/things", key, "{\"text\":\"\"}");
        var corrected = send("/open/things", key, "{\"text\":\"a\"}");

        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(corrected.getStatus()).isEqualTo(201);
    }

    @Test
    void a_key_belongs_to_its_path_and_its_caller() throws Exception {
        var key = UUID.randomUUID();
        var body = "{\"text\":\"a\"}";
        var mine = request("/api/v1/things", key, body);
        var yours = request("/api/v1/things", key, body);

        send("/open/things", key, body);
        send("/open/others", key, body);
        mvc.perform(mine.header("Authorization", TestTokens.token("a").bearer()));
        mvc.perform(yours.header("Authorization", TestTokens.token("b").bearer()));

        assertThat(desk.lodged).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "not-a-uuid", "1-1-1-1-1", ""})
    void a_key_that_is_no_uuid_is_400(String key) throws Exception {
        var answer =
                mvc.perform(
                                post("/open/things")
                                        .header("Idempotency-Key", key)
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content("{\"text\":\"a\"}"))
                        .andReturn()
                        .getResponse();

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("IDEMPOTENCY_KEY_MALFORMED");
        assertThat(desk.calls).hasValue(0);
    }

    @Test
    void neither_key_nor_draw_nor_answer_nor_body_can_be_read_in_the_database() throws Exception {
        var key = UUID.randomUUID();
        var answer = send("/open/things", key, "{\"text\":\"Bekantan\"}");
        var secret = answer.getContentAsString().replaceAll(".*\"(s-[^\"]+)\".*", "$1");

        var stored = new StringBuilder();
        for (var document :
                TestMongo.client().getDatabase(database).getCollection("idempotency-keys").find()) {
            stored.append(document.toJson());
        }

        assertThat(secret).startsWith("s-");
        assertThat(stored.toString())
                .isNotEmpty()
                .doesNotContain(key.toString(), secret, "Bekantan");
    }

    @Test
    void a_form_and_a_file_are_told_apart_by_what_they_hold() throws Exception {
        var key = UUID.randomUUID();
        assertThat(form(key, "a").getStatus()).isEqualTo(200);
        assertThat(form(key, "a").getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(form(key, "b").getStatus()).isEqualTo(422);

        var fileKey = UUID.randomUUID();
        assertThat(file(fileKey, "a").getStatus()).isEqualTo(200);
        assertThat(file(fileKey, "a").getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(file(fileKey, "b").getStatus()).isEqualTo(422);
    }

    @Test
    void what_has_expired_is_forgotten() throws Exception {
        var key = UUID.randomUUID();
        send("/open/things", key, "{\"text\":\"a\"}");
        var kept = TestMongo.client().getDatabase(database).getCollection("idempotency-keys");
        kept.updateMany(
                new Document(),
                new Document("$set", new Document("expiresAt", new java.util.Date(0))));

        var anew = send("/open/things", key, "{\"text\":\"b\"}");
        assertThat(anew.getStatus()).isEqualTo(201);
        kept.updateMany(
                new Document(),
                new Document("$set", new Document("expiresAt", new java.util.Date(0))));
        sweep.sweep();

        assertThat(kept.countDocuments()).isZero();
    }

    private MockHttpServletResponse send(String path, UUID key, String body) throws Exception {
        return mvc.perform(request(path, key, body)).andReturn().getResponse();
    }

    private static AbstractMockHttpServletRequestBuilder<?> request(
            String path, UUID key, String body) {
        var request = post(path).contentType(MediaType.APPLICATION_JSON).content(body);
        return key == null ? request : request.header("Idempotency-Key", key.toString());
    }

    private MockHttpServletResponse form(UUID key, String name) throws Exception {
        return mvc.perform(
                        post("/open/forms")
                                .header("Idempotency-Key", key.toString())
                                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                .param("name", name))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse file(UUID key, String content) throws Exception {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        return mvc.perform(
                        multipart("/open/files")
                                .file(
                                        new org.springframework.mock.web.MockMultipartFile(
                                                "file", "f.txt", "text/plain", bytes))
                                .part(
                                        new org.springframework.mock.web.MockPart(
                                                "file", "f.txt", bytes))
                                .param("name", "n")
                                .header("Idempotency-Key", key.toString()))
                .andReturn()
                .getResponse();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
