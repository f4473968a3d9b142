package id.kawal.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.chassis.SampleService;
import id.kawal.testkit.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * On a real Tomcat, for it is Tomcat that writes parts to disk. Here it has no place to write to:
 * whatever reads a part fails.
 */
@SpringBootTest(
        classes = SampleService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.mongodb.uri=mongodb://127.0.0.1:1/none",
            "kawal.limits.enabled=false",
            "kawal.http.max-body=1KB",
            "spring.servlet.multipart.file-size-threshold=10B"
        })
class MultipartTest {

    @TempDir static Path disk;

    @LocalServerPort int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws IOException {
        TestTokens.configure(registry);
        var noFolder = Files.createFile(disk.resolve("full"));
        registry.add("spring.servlet.multipart.location", noFolder::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/things, multipart/form-data",
        "/api/v1/things, Multipart/Form-Data",
        "/api/v1/open/orders, multipart/mixed",
        "/form, multipart/form-data"
    })
    void where_nobody_takes_an_upload_none_is_read(String path, String type) throws Exception {
        var answer = send(path, type, null);

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void nothing_is_read_of_who_may_not_send_it() throws Exception {
        var path = "/api/v1/offices/uploads";

        assertThat(send(path, "multipart/form-data", null).statusCode()).isEqualTo(401);
        assertThat(send(path, "multipart/form-data", TestTokens.operator().bearer()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void where_it_is_taken_it_is_read() throws Exception {
        assertThat(send("/api/v1/open/uploads", "multipart/form-data", null).statusCode())
                .isEqualTo(500);
    }

    private HttpResponse<String> send(String path, String type, @Nullable String bearer)
            throws Exception {
        var body =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n"
                        + "x".repeat(5000)
                        + "\r\n--b--\r\n";
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Content-Type", type + "; boundary=b")
                        .header("Idempotency-Key", "7a1f7d0e-6d8c-4a7e-9d4b-0d9a4f2f6c11")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (bearer != null) {
            request.header("Authorization", bearer);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
