package id.kawal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.testkit.TestKafka;
import id.kawal.testkit.TestKeys;
import id.kawal.testkit.TestMongo;
import id.kawal.testkit.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With the limits as they are delivered. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class LookupLimitIT {

    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        TestMongo.configure(registry);
        TestKafka.configure(registry);
        TestTokens.configure(registry);
        TestKeys.configure(registry, "intake");
    }

    @Test
    void T25_whoever_guesses_secrets_is_soon_told_to_come_back_later() throws Exception {
        var answers = new ArrayList<Integer>();
        for (int guess = 0; guess < 100; guess++) {
            answers.add(guess().statusCode());
        }

        assertThat(answers).startsWith(NOT_FOUND).endsWith(TOO_MANY_REQUESTS);
        assertThat(guess().headers().firstValue("Retry-After")).isPresent();
    }

    private HttpResponse<String> guess() throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:"
                                                + port
                                                + "/api/v1/complaints/KWL-04HM-B2DB-S"))
                        .header("Tracking-Secret", "0000-0000-0000-0000")
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
