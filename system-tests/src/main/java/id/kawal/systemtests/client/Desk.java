package id.kawal.systemtests.client;

import id.kawal.systemtests.http.Accounts;
import id.kawal.systemtests.http.Answer;
import id.kawal.systemtests.http.Http;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;

/** A desk of the office: an officer's or a coordinator's, as the account signed in. */
public final class Desk {

    private static final String CASES = "/api/v1/cases";

    private final Http http;
    private final URI routing;
    private final Map<String, String> caller;

    public Desk(Http http, URI routing, Accounts accounts, String account) {
        this.http = http;
        this.routing = routing;
        this.caller = accounts.headers(account);
    }

    public Answer cases() {
        return http.get(routing.resolve(CASES), caller);
    }

    public Answer read(String complaintId) {
        return http.get(routing.resolve(CASES + "/" + complaintId), caller);
    }

    public Answer acknowledge(String complaintId) {
        return command(complaintId, "acknowledgement", Map.of());
    }

    public Answer answer(String complaintId, String text) {
        return command(complaintId, "answer", Map.of("text", text));
    }

    public Answer interimReply(String complaintId, String text, LocalDate promisedBy) {
        return command(
                complaintId,
                "interim-reply",
                Map.of("text", text, "promisedBy", promisedBy.toString()));
    }

    public Answer sendBack(String complaintId, String question) {
        return command(complaintId, "send-back", Map.of("question", question));
    }

    public Answer handBack(String complaintId, String proposedAgencyCode, String reason) {
        return command(
                complaintId,
                "hand-back",
                Map.of("proposedAgencyCode", proposedAgencyCode, "reason", reason));
    }

    public Answer route(String complaintId, String agencyCode) {
        return command(complaintId, "routing", Map.of("agencyCode", agencyCode));
    }

    public Answer archive(String complaintId, String ground, String explanation) {
        return command(
                complaintId, "archive", Map.of("ground", ground, "explanation", explanation));
    }

    public Answer referOutside(String complaintId, String bodyCode, String explanation) {
        return command(
                complaintId,
                "outside-referral",
                Map.of("bodyCode", bodyCode, "explanation", explanation));
    }

    private Answer command(String complaintId, String command, Map<String, ?> body) {
        return http.post(routing.resolve(CASES + "/" + complaintId + "/" + command), caller, body);
    }
}
