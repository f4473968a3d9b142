package id.kawal.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.chassis.SampleService;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = SampleService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.mongodb.uri=mongodb://127.0.0.1:1/none",
            "kawal.limits.enabled=false"
        })
class ContainerProblemsTest {

    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(strings = {"/%00", "/api/v1/things/%2F", "/api/v1/things?region[$ne]=1"})
    void an_address_that_the_container_refuses_is_answered_by_a_problem(String target)
            throws IOException {
        assertThat(answer(target))
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: application/problem+json", "\"rule\":\"BAD_REQUEST\"")
                .doesNotContainIgnoringCase("<html", "tomcat");
    }

    /** By hand, for no client sends such an address. */
    private String answer(String target) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            var request =
                    "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
