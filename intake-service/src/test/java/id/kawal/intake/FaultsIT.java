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
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class FaultsIT {

    private static final String BODY =
            """
            {"regionCode": "63.02", "title": "Got mampet", "text": "Air meluap.", "anonymous": true}
            """;
    private static final String NOBODY_LISTENS = "127.0.0.1:1";

    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
    @DirtiesContext
    class While_Kafka_is_down {

        @LocalServerPort private int port;
        @Autowired private MongoDatabaseFactory database;

        @DynamicPropertySource
        static void settings(DynamicPropertyRegistry registry) {
            TestMongo.configure(registry);
            TestTokens.configure(registry);
            TestKeys.configure(registry, "intake");
            registry.add("kawal.kafka", () -> NOBODY_LISTENS);
            // The embedded broker of other tests says so of itself in a system property.
            registry.add("spring.kafka.bootstrap-servers", () -> NOBODY_LISTENS);
        }

        @Test
        void a_complaint_is_accepted_and_what_it_owes_waits_in_its_document() {
            assertThat(lodge(port).statusCode()).isEqualTo(201);

            var stored = database.getMongoDatabase().getCollection("complaints").find().first();
            assertThat(stored).isNotNull();
            assertThat(stored.getList("outbox", Document.class)).hasSize(2);
        }
    }

    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
    @DirtiesContext
    class While_MongoDB_is_down {

        @LocalServerPort private int port;

        @DynamicPropertySource
        static void settings(DynamicPropertyRegistry registry) {
            TestKafka.configure(registry);
            TestTokens.configure(registry);
            TestKeys.configure(registry, "intake");
            registry.add(
                    "spring.mongodb.uri",
                    () -> "mongodb://" + NOBODY_LISTENS + "/kawal?serverSelectionTimeoutMS=500");
        }

        @Test
        void a_complaint_is_refused_with_a_time_to_come_back() {
            var response = lodge(port);

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Retry-After")).isPresent();
        }
    }

    private static HttpResponse<String> lodge(int port) {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/api/v1/complaints"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(BODY))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
