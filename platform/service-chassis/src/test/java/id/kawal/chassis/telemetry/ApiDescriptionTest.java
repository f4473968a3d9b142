package id.kawal.chassis.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.kawal.chassis.SampleService;
import id.kawal.testkit.TestApi;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(
        classes = SampleService.class,
        properties = {
            "spring.mongodb.uri=mongodb://127.0.0.1:1/none",
            "kawal.limits.enabled=false",
            "spring.application.name=sample-service",
            "kawal.speed=3600",
            "kawal.epoch=2026-11-22T00:00:00Z"
        })
@AutoConfigureMockMvc
@Import({ApiDescriptionTest.FieldOfficesController.class, ApiDescriptionTest.FrontDoorApi.class})
class ApiDescriptionTest {

    @Autowired MockMvc mvc;

    @RestController
    static class FieldOfficesController {

        @GetMapping("/api/v1/open/field-offices")
        String nearest() {
            return "63.02";
        }
    }

    @RestController
    static class FrontDoorApi {

        @GetMapping("/api/v1/open/door")
        String knock() {
            return "open";
        }
    }

    @Test
    void the_description_says_who_may_call_and_what_every_post_takes() throws Exception {
        mvc.perform(get("/v3/api-docs"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.info.title").value("Kawal sample-service"))
                .andExpect(jsonPath("$.components.securitySchemes.bearer.scheme").value("bearer"))
                .andExpect(jsonPath("$.paths['/api/v1/me'].get.security[0].bearer").exists())
                .andExpect(jsonPath("$.paths['/api/v1/me'].get.parameters").doesNotExist())
                .andExpect(jsonPath("$.paths['/api/v1/things'].post.security").doesNotExist())
                .andExpect(
                        jsonPath("$.paths['/api/v1/things'].post.parameters[0].name")
                                .value("Idempotency-Key"))
                .andExpect(jsonPath("$.components.schemas.Problem.properties.rule").exists());
    }

    @Test
    void operations_stand_under_words_and_not_under_the_name_of_a_class() throws Exception {
        mvc.perform(get("/v3/api-docs"))
                .andExpect(jsonPath("$.paths['/form'].post.tags[0]").value("Desk"))
                .andExpect(
                        jsonPath("$.paths['/api/v1/open/field-offices'].get.tags[0]")
                                .value("Field offices"))
                .andExpect(
                        jsonPath("$.paths['/api/v1/open/door'].get.tags[0]").value("Front door"));
    }

    @Test
    void what_says_nothing_of_itself_is_found_out() throws Exception {
        var answer = mvc.perform(get("/v3/api-docs")).andReturn().getResponse();

        assertThat(TestApi.gaps(answer.getContentAsString()))
                .contains("post /form: no summary", "post /form: no description");
        assertThat(
                        TestApi.gaps(
                                """
                                {"paths": {"/a": {"get": {"tags": ["cases-controller"]},
                                                  "put": {"tags": ["Complaint api"]},
                                                  "post": {}}}}
                                """))
                .contains(
                        "get /a: raw heading cases-controller",
                        "put /a: raw heading Complaint api",
                        "post /a: no heading",
                        "no headings");
    }

    @Test
    void swagger_ui_is_there() throws Exception {
        mvc.perform(get("/swagger-ui/index.html"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("swagger-ui")));
    }

    @Test
    void metrics_are_read_without_a_token_and_every_answer_tells_that_time_is_not_real()
            throws Exception {
        var answer = mvc.perform(get("/actuator/prometheus")).andReturn().getResponse();

        assertThat(answer.getContentAsString())
                .contains("jvm_memory_used_bytes", "service=\"sample-service\"");
        assertThat(answer.getHeader("Kawal-Time")).endsWith("; speed=3600.0");
    }
}
