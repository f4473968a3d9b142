package id.kawal.systemtests.client;

import tools.jackson.databind.JsonNode;

/** What a citizen holds after lodging. */
public record Lodged(String complaintId, String reference, String trackingSecret) {

    /** Of the answer to lodging. */
    public static Lodged of(JsonNode answer) {
        return new Lodged(
                answer.path("complaintId").asString(),
                answer.path("reference").asString(),
                answer.path("trackingSecret").asString());
    }

    @Override
    public String toString() {
        return "Lodged[" + complaintId + "]";
    }
}
