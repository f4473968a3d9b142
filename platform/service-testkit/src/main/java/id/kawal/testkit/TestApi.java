package id.kawal.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether a service's {@code /v3/api-docs} tells a stranger what it is for. */
public final class TestApi {

    private static final Pattern HEADING = Pattern.compile("[A-Z][a-z]+( [a-z]+)*");
    private static final Pattern KIND_OF_CLASS = Pattern.compile(".*\\b(controller|api)");

    private TestApi() {}

    /** The {@link #gaps(String) gaps} of the service that listens here. */
    public static List<String> gaps(int port) throws IOException, InterruptedException {
        var document = URI.create("http://127.0.0.1:" + port + "/v3/api-docs");
        try (var http = HttpClient.newHttpClient()) {
            return gaps(
                    http.send(HttpRequest.newBuilder(document).build(), BodyHandlers.ofString())
                            .body());
        }
    }

    /**
     * What is left unsaid: operations without summary or description, headings that are names of
     * classes or say nothing of what stands below. Empty where all is said.
     *
     * @param document as {@code /v3/api-docs} gives it
     */
    public static List<String> gaps(String document) {
        var api = JsonMapper.shared().readTree(document);
        var gaps = new ArrayList<String>();
        for (var path : api.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var name = operation.getKey() + " " + path.getKey();
                gaps(operation.getValue()).forEach(gap -> gaps.add(name + ": " + gap));
            }
        }
        for (var tag : api.path("tags")) {
            if (tag.path("description").asString("").isBlank()) {
                gaps.add(tag.path("name").asString("") + ": heading without description");
            }
        }
        if (api.path("tags").isEmpty()) {
            gaps.add("no headings");
        }
        return gaps;
    }

    private static List<String> gaps(JsonNode operation) {
        var gaps = new ArrayList<String>();
        for (var said : List.of("summary", "description")) {
            if (operation.path(said).asString("").isBlank()) {
                gaps.add("no " + said);
            }
        }
        if (operation.path("summary").asString("").contains("<")) {
            gaps.add("markup in the summary, which is shown as it is");
        }
        if (operation.path("tags").isEmpty()) {
            gaps.add("no heading");
        }
        for (var tag : operation.path("tags")) {
            var heading = tag.asString("");
            if (!HEADING.matcher(heading).matches() || KIND_OF_CLASS.matcher(heading).matches()) {
                gaps.add("raw heading " + heading);
            }
        }
        return gaps;
    }
}
