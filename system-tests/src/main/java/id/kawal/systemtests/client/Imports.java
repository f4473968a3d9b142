package id.kawal.systemtests.client;

import id.kawal.systemtests.http.Accounts;
import id.kawal.systemtests.http.Answer;
import id.kawal.systemtests.http.Http;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Hands exports of SP4N-LAPOR! in, as an operator does. */
public final class Imports {

    private static final String PATH = "/api/v1/imports";
    private static final String BOUNDARY = "kawal-import-boundary";

    private final Http http;
    private final URI intake;
    private final Map<String, String> caller;

    Imports(Http http, URI intake, Accounts accounts) {
        this.http = http;
        this.intake = intake;
        this.caller = accounts.headers("demo-operator");
    }

    /** Sends the file, straight from the disk; the answer names the run. */
    public Answer start(Path file, Map<String, String> options) throws IOException {
        Map<String, String> headers = new HashMap<>(caller);
        headers.put("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        return http.send("POST", intake.resolve(PATH), headers, body(file, options));
    }

    /** How far the run is. */
    public JsonNode progress(String id) {
        return http.get(intake.resolve(PATH + "/" + id + "?limit=0"), caller).ok().path("progress");
    }

    private static BodyPublisher body(Path file, Map<String, String> options) throws IOException {
        StringBuilder fields = new StringBuilder();
        options.forEach(
                (name, value) -> fields.append(part("name=\"" + name + "\"")).append(value));
        String before = fields + part("name=\"file\"; filename=\"" + file.getFileName() + "\"");
        return BodyPublishers.concat(
                BodyPublishers.ofString(before),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
    }

    private static String part(String disposition) {
        return "\r\n--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; "
                + disposition
                + "\r\n\r\n";
    }
}
