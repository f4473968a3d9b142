package id.kawal.systemtests.client;

import id.kawal.systemtests.http.Http;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What arrived at the mail catcher. */
public final class Mails {

    private final Http http;
    private final URI mailPage;

    /** One delivery; the same notice handed over twice has one Message-ID. */
    public record Mail(
            String messageId, String to, String subject, String body, Instant receivedAt) {}

    public Mails(Http http, URI mailPage) {
        this.http = http;
        this.mailPage = mailPage;
    }

    public List<Mail> all() {
        return to("");
    }

    /** Those whose recipient contains the text. */
    public List<Mail> to(String text) {
        JsonNode body =
                http.get(
                                mailPage.resolve(
                                        "/api/messages?to="
                                                + URLEncoder.encode(text, StandardCharsets.UTF_8)),
                                Map.of())
                        .ok();
        if (body.path("dropped").asLong() > 0) {
            throw new IllegalStateException("The mail catcher has dropped mails.");
        }
        return StreamSupport.stream(body.path("messages").spliterator(), false)
                .map(Mails::mail)
                .toList();
    }

    /** Empties the catcher. */
    public void clear() {
        http.send(
                        "DELETE",
                        mailPage.resolve("/api/messages"),
                        Map.of(),
                        HttpRequest.BodyPublishers.noBody())
                .ok();
    }

    private static Mail mail(JsonNode message) {
        return new Mail(
                message.path("messageId").asString(),
                message.path("to").asString(),
                message.path("subject").asString(),
                message.path("body").asString(),
                Instant.parse(message.path("receivedAt").asString()));
    }
}
