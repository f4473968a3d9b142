package id.kawal.chassis.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kawal.testkit.TestApi;
import id.kawal.testkit.TestKafka;
import id.kawal.testkit.TestKeys;
import id.kawal.testkit.TestMongo;
import id.kawal.testkit.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** A service with nothing of its own, on a real broker, a database and keys. */
@SpringBootTest(
        classes = WholeServiceIT.Service.class,
        properties = "spring.application.name=intake-service")
@AutoConfigureMockMvc
class WholeServiceIT {

    @Autowired MockMvc mvc;
    @Autowired Clock clock;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        TestKafka.configure(registry);
        TestMongo.configure(registry);
        TestTokens.configure(registry);
        TestKeys.configure(registry, "intake");
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Service {}

    @Test
    void it_is_alive_ready_and_shows_its_public_keys() throws Exception {
        mvc.perform(get("/actuator/health/liveness")).andExpect(status().isOk());
        mvc.perform(get("/actuator/health/readiness"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("UP"));
        mvc.perform(get("/.well-known/jwks.json"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.keys[0].kty").value("OKP"))
                .andExpect(jsonPath("$.keys[0].d").doesNotExist());
        assertThat(clock.instant().getNano() % 1_000_000).isZero();
    }

    @Test
    void parked_records_are_for_operators() throws Exception {
        var officer = TestTokens.officer("63.02", "63.02.PUPR").bearer();
        var operator = TestTokens.operator().bearer();

        mvc.perform(get("/api/v1/parked-records")).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/v1/parked-records").header("Authorization", officer))
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/parked-records").header("Authorization", operator))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.count").value(0))
                .andExpect(jsonPath("$.records").isEmpty());
        mvc.perform(post("/api/v1/parked-records/c-1/replay").header("Authorization", operator))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.rule").value("UNKNOWN_PARKED_RECORD"));
    }

    @Test
    void nothing_is_discarded_without_a_reason() throws Exception {
        var discard = "/api/v1/parked-records/intake-service/003/0000000000000000007/discard";
        var operator = TestTokens.operator().bearer();

        mvc.perform(
                        post(discard)
                                .header("Authorization", operator)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"reason\":\" \"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("reason"));
        mvc.perform(
                        post(discard)
                                .header("Authorization", operator)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"reason\":\"sent by a drill\"}"))
                .andExpect(status().isNotFound());
    }

    @Test
    void an_unknown_projection_can_not_be_rebuilt() throws Exception {
        mvc.perform(
                        post("/api/v1/projections/nothing/rebuild")
                                .header("Authorization", TestTokens.operator().bearer()))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.rule").value("UNKNOWN_PROJECTION"));
    }

    @Test
    void every_operation_says_what_it_does() throws Exception {
        var answer = mvc.perform(get("/v3/api-docs")).andExpect(status().isOk()).andReturn();
        var document = answer.getResponse().getContentAsString(StandardCharsets.UTF_8);

        assertThat(TestApi.gaps(document)).isEmpty();
        assertThat(document).contains("\"Parked records\"", "\"Public keys\"");
    }
}
