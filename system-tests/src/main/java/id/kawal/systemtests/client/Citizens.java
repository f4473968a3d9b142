package id.kawal.systemtests.client;

import id.kawal.systemtests.http.Answer;
import id.kawal.systemtests.http.Http;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** What citizens do: no account, only the number and the secret. */
public final class Citizens {

    private static final String COMPLAINTS = "/api/v1/complaints";

    private final Http http;
    private final URI intake;

    public Citizens(Http http, URI intake) {
        this.http = http;
        this.intake = intake;
    }

    public Lodged lodge(Complaint complaint) {
        return Lodged.of(lodge(complaint, UUID.randomUUID()).ok());
    }

    /** One attempt; the same key again is the same complaint. */
    public Answer lodge(Complaint complaint, UUID idempotencyKey) {
        return http.post(
                intake.resolve(COMPLAINTS),
                Map.of("Idempotency-Key", idempotencyKey.toString()),
                complaint.body());
    }

    /** The timeline as its complainant sees it. */
    public Answer track(String reference, String secret) {
        return http.get(
                intake.resolve(COMPLAINTS + "/" + reference), Map.of("Tracking-Secret", secret));
    }

    public Answer track(Lodged complaint) {
        return track(complaint.reference(), complaint.trackingSecret());
    }

    public Answer supplement(Lodged complaint, String text) {
        return command(complaint, "supplements", Map.of("text", text));
    }

    public Answer withdraw(Lodged complaint, String reason) {
        return command(complaint, "withdrawal", Map.of("reason", reason));
    }

    public Answer confirm(Lodged complaint, int rating) {
        return command(complaint, "confirmation", Map.of("rating", rating));
    }

    public Answer dispute(Lodged complaint, String reason) {
        return command(complaint, "dispute", Map.of("reason", reason));
    }

    public Answer askForOmbudsman(Lodged complaint, String reason) {
        return command(complaint, "escalation-request", Map.of("reason", reason));
    }

    /** Agrees that the Ombudsman learns who complained. */
    public Answer consent(Lodged complaint) {
        return command(
                complaint, "consent", Map.of("purpose", "IDENTITY_TO_OMBUDSMAN", "given", true));
    }

    private Answer command(Lodged complaint, String command, Map<String, ?> body) {
        return http.post(
                intake.resolve(COMPLAINTS + "/" + complaint.reference() + "/" + command),
                Map.of("Tracking-Secret", complaint.trackingSecret()),
                body);
    }
}
