package id.kawal.systemtests.http;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/**
 * What came back.
 *
 * @param asked method and address, for messages
 * @param body a missing node where there was none, or none that is JSON
 */
public record Answer(String asked, int status, HttpHeaders headers, JsonNode body) {

    private static final int OK = 200;
    private static final int NOT_OK = 300;

    public boolean isOk() {
        return status >= OK && status < NOT_OK;
    }

    /**
     * The body of a success.
     *
     * @throws Refused for any other status
     */
    public JsonNode ok() {
        if (!isOk()) {
            throw new Refused(this);
        }
        return body;
    }

    /** A field of the body as text; empty where it is absent. */
    public String text(String field) {
        return body.path(field).asString("");
    }

    @Override
    public String toString() {
        return asked + " -> " + status + (body.isMissingNode() ? "" : " " + body);
    }
}
