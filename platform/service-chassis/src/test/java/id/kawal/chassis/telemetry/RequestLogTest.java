package id.kawal.chassis.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.kawal.chassis.SampleService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = SampleService.class,
        properties = {
            "spring.mongodb.uri=mongodb://127.0.0.1:1/none",
            "kawal.limits.enabled=false",
            "kawal.log-format=json"
        })
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class RequestLogTest {

    @Autowired MockMvc mvc;

    @Test
    void the_complaint_of_the_path_stands_in_every_line_of_a_command(CapturedOutput output)
            throws Exception {
        mvc.perform(post("/api/v1/open/complaints/c-17/words"));

        assertThat(line("heard", output).path("complaintId").asString("")).isEqualTo("c-17");
        assertThat(MDC.get("complaintId")).isNull();
    }

    @Test
    void a_complaint_stands_in_the_lines_behind_its_lodging_and_in_no_later_request(
            CapturedOutput output) throws Exception {
        mvc.perform(post("/api/v1/open/complaints"));
        mvc.perform(get("/api/v1/open/fails/other"));

        assertThat(line("lodged", output).path("complaintId").asString("")).isEqualTo("c-drawn");
        assertThat(line("INTERNAL_ERROR", output).has("complaintId")).isFalse();
    }

    @Test
    void what_is_no_id_is_not_logged_as_one(CapturedOutput output) throws Exception {
        mvc.perform(post("/api/v1/open/complaints/{id}/words", "Siti Aminah"));

        assertThat(line("heard", output).has("complaintId")).isFalse();
        assertThat(output.getOut()).doesNotContain("Siti");
    }

    private static JsonNode line(String message, CapturedOutput output) {
        return output.getOut()
                .lines()
                .filter(it -> it.startsWith("{"))
                .map(JsonMapper.shared()::readTree)
                .filter(it -> it.path("message").asString("").equals(message))
                .findFirst()
                .orElseThrow();
    }
}
