package id.kawal.chassis.access;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kawal.chassis.SampleService;
import id.kawal.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(
        classes = SampleService.class,
        properties = {
            "spring.mongodb.uri=mongodb://127.0.0.1:1/none",
            "kawal.limits.enabled=false"
        })
@AutoConfigureMockMvc
class AccessTest {

    @Autowired MockMvc mvc;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        TestTokens.configure(registry);
    }

    @Test
    void the_caller_is_who_the_token_says() throws Exception {
        var token = TestTokens.officer("63.02", "63.02.PUPR").roles("officer", "wizard");

        mvc.perform(get("/api/v1/me").header("Authorization", token.bearer()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value("officer-1"))
                .andExpect(jsonPath("$.roles").value(containsInAnyOrder("OFFICER")))
                .andExpect(jsonPath("$.regions").value(containsInAnyOrder("63.02")))
                .andExpect(jsonPath("$.agencies").value(containsInAnyOrder("63.02.PUPR")));
    }

    @Test
    void without_a_token_it_is_401_as_a_problem() throws Exception {
        mvc.perform(get("/api/v1/me"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType("application/problem+json;charset=UTF-8"))
                .andExpect(header().string("WWW-Authenticate", "Bearer"))
                .andExpect(jsonPath("$.rule").value("NOT_SIGNED_IN"));
    }

    @Test
    void a_token_that_is_not_ours_is_401() throws Exception {
        for (var bearer :
                new String[] {
                    TestTokens.operator().expired().bearer(),
                    TestTokens.operator().issuedBy("http://elsewhere").bearer(),
                    "Bearer nonsense"
                }) {
            mvc.perform(get("/api/v1/me").header("Authorization", bearer))
                    .andExpect(status().isUnauthorized())
                    .andExpect(jsonPath("$.rule").value("NOT_SIGNED_IN"));
        }
    }

    @Test
    void a_role_that_does_not_cover_it_is_403() throws Exception {
        mvc.perform(
                        get("/api/v1/offices/1")
                                .header("Authorization", TestTokens.operator().bearer()))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.rule").value("NOT_ALLOWED"));
        mvc.perform(
                        get("/api/v1/offices/1")
                                .header("Authorization", TestTokens.coordinator("63.02").bearer()))
                .andExpect(status().isOk());
    }

    @Test
    void an_open_path_knows_its_caller_where_there_is_one() throws Exception {
        mvc.perform(get("/api/v1/open/me")).andExpect(jsonPath("$.id").value("-"));
        mvc.perform(get("/api/v1/open/me").header("Authorization", TestTokens.operator().bearer()))
                .andExpect(jsonPath("$.id").value("operator-1"));
    }

    @Test
    void alive_does_not_depend_on_the_database_and_env_is_closed() throws Exception {
        mvc.perform(get("/actuator/health/liveness")).andExpect(status().isOk());
        mvc.perform(get("/actuator/env")).andExpect(status().isUnauthorized());
        mvc.perform(get("/actuator/env").header("Authorization", TestTokens.operator().bearer()))
                .andExpect(status().isForbidden());
    }

    @Test
    void another_site_can_not_post_a_form_out_of_a_visitors_browser() throws Exception {
        mvc.perform(post("/form").header("Sec-Fetch-Site", "cross-site"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.rule").value("FOREIGN_ORIGIN"));
        mvc.perform(post("/form").header("Host", "kawal.id").header("Origin", "https://evil.id"))
                .andExpect(status().isForbidden());
        mvc.perform(post("/form").header("Host", "kawal.id").header("Origin", "null"))
                .andExpect(status().isForbidden());
        mvc.perform(
                        post("/form")
                                .header("Host", "kawal.id")
                                .header("Origin", "null")
                                .header("Sec-Fetch-Site", "cross-site"))
                .andExpect(status().isForbidden());
        mvc.perform(post("/form").header("Host", "kawal.id").header("Origin", "https://kawal.id"))
                .andExpect(status().isOk());
        mvc.perform(post("/form").header("Sec-Fetch-Site", "same-origin"))
                .andExpect(status().isOk());
        mvc.perform(post("/form")).andExpect(status().isOk());
    }

    /** Such a browser says no Sec-Fetch-Site, and its origin only where the page lets it. */
    @Test
    void a_form_can_be_posted_over_plain_http_from_another_machine_of_the_office()
            throws Exception {
        mvc.perform(get("/api/v1/open/me"))
                .andExpect(header().string("Referrer-Policy", "same-origin"));
        mvc.perform(
                        post("/form")
                                .header("Host", "192.168.1.20:8080")
                                .header("Origin", "http://192.168.1.20:8080"))
                .andExpect(status().isOk());
    }

    @Test
    void a_page_may_run_nothing_from_elsewhere() throws Exception {
        mvc.perform(get("/api/v1/open/me"))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        org.hamcrest.Matchers.startsWith("default-src 'self'")));
    }
}
