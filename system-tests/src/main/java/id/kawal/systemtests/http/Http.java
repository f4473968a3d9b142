package id.kawal.systemtests.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** JSON over HTTP. */
public final class Http {

    private static final int OK = 200;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .build();

    /**
     * Asks for something.
     *
     * @throws Unreachable when no answer comes
     */
    public Answer get(URI address, Map<String, String> headers) {
        return send("GET", address, headers, BodyPublishers.noBody());
    }

    /** Posts a body as JSON. */
    public Answer post(URI address, Map<String, String> headers, Map<String, ?> body) {
        return send(
                "POST",
                address,
                with(headers, "application/json"),
                BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    }

    /** Posts a form. */
    public Answer postForm(URI address, Map<String, String> headers, String form) {
        return send(
                "POST",
                address,
                with(headers, "application/x-www-form-urlencoded"),
                BodyPublishers.ofString(form));
    }

    private static Map<String, String> with(Map<String, String> headers, String contentType) {
        Map<String, String> all = new java.util.HashMap<>(headers);
        all.put("Content-Type", contentType);
        return all;
    }

    /** Sends anything. */
    public Answer send(
            String method, URI address, Map<String, String> headers, BodyPublisher body) {
        HttpResponse<byte[]> response = exchange(method, address, headers, body);
        return new Answer(
                method + " " + address,
                response.statusCode(),
                response.headers(),
                json(response.body()));
    }

    /**
     * What stands at an address, as text.
     *
     * @throws Unreachable when no answer comes, or another than a page
     */
    public String text(URI address) {
        HttpResponse<byte[]> response = exchange("GET", address, Map.of(), BodyPublishers.noBody());
        if (response.statusCode() != OK) {
            throw new Unreachable("GET " + address, new IOException("" + response.statusCode()));
        }
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> exchange(
            String method, URI address, Map<String, String> headers, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(PATIENCE).method(method, body);
        headers.forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new Unreachable(method + " " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
