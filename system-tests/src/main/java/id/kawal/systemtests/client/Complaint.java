package id.kawal.systemtests.client;

import java.util.HashMap;
import java.util.Map;

/** A complaint to be lodged, as the API takes it. */
public record Complaint(Map<String, Object> body) {

    public Complaint {
        body = Map.copyOf(body);
    }

    public static Complaint about(String regionCode, String title, String text) {
        return new Complaint(Map.of("regionCode", regionCode, "title", title, "text", text));
    }

    public Complaint by(String name, String email) {
        return with("complainant", Map.of("name", name, "email", email, "language", "id"));
    }

    public Complaint by(String name, String email, String phone) {
        return with(
                "complainant",
                Map.of("name", name, "email", email, "phone", phone, "language", "id"));
    }

    public Complaint anonymous() {
        return with("anonymous", true);
    }

    /** What the citizen thinks it is. */
    public Complaint as(String classification) {
        return with("classification", classification);
    }

    private Complaint with(String field, Object value) {
        Map<String, Object> more = new HashMap<>(body);
        more.put(field, value);
        return new Complaint(more);
    }
}
