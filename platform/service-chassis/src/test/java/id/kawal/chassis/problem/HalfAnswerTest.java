package id.kawal.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawal.chassis.SampleService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = SampleService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.mongodb.uri=mongodb://127.0.0.1:1/none",
            "kawal.limits.enabled=false"
        })
@ExtendWith(OutputCaptureExtension.class)
class HalfAnswerTest {

    @LocalServerPort int port;

    @Test
    void an_answer_that_fails_half_way_does_not_look_whole(CapturedOutput output) {
        var sheet = URI.create("http://127.0.0.1:" + port + "/api/v1/open/sheet");

        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(sheet).build();
            assertThatThrownBy(() -> client.send(request, HttpResponse.BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
        assertThat(output.getOut()).doesNotContain("Siti");
    }
}
