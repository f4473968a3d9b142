package id.kawal.systemtests.facts;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * A record of the topic of facts.
 *
 * @param type the wire type without {@code id.kawal.} and version, for example complaint.lodged
 * @param source the source aggregate
 * @param sequence its number within the source
 * @param time domain time of the fact
 * @param data a missing node where the value is not JSON
 */
public record Fact(
        String id,
        String type,
        String source,
        long sequence,
        Instant time,
        String complaintId,
        JsonNode data) {

    /** A field as text; empty where it is absent. */
    public String text(String field) {
        return data.path(field).asString("");
    }

    public boolean is(String otherType) {
        return type.equals(otherType);
    }

    /** What tells a fact from its repeats. */
    public String position() {
        return source + "#" + sequence;
    }

    public String regionCode() {
        return text("regionCode");
    }
}
