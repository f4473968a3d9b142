package id.kawal.systemtests.client;

import id.kawal.systemtests.http.Accounts;
import id.kawal.systemtests.http.Answer;
import id.kawal.systemtests.http.Http;
import id.kawal.systemtests.stack.Addresses;
import id.kawal.systemtests.stack.Part;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What an operator sees of the machinery. */
public final class Operators {

    private static final String PARKED = "/api/v1/parked-records";

    private final Http http;
    private final Addresses addresses;
    private final Accounts accounts;

    public Operators(Http http, Addresses addresses, Accounts accounts) {
        this.http = http;
        this.addresses = addresses;
        this.accounts = accounts;
    }

    /** The first hundred parked records of a service: their ids, codes and places. */
    public List<JsonNode> parked(Part service) {
        JsonNode body = http.get(addresses.of(service).resolve(PARKED), caller()).ok();
        return StreamSupport.stream(body.path("records").spliterator(), false).toList();
    }

    /** Tries what is parked of a complaint again, in order. */
    public Answer replay(Part service, String complaintId) {
        return http.post(
                addresses.of(service).resolve(PARKED + "/" + complaintId + "/replay"),
                caller(),
                Map.of());
    }

    /** Gives a parked record up; what waited behind it goes on. */
    public Answer discard(Part service, String recordId, String reason) {
        return http.post(
                addresses.of(service).resolve(PARKED + "/" + recordId + "/discard"),
                caller(),
                Map.of("reason", reason));
    }

    /** The delivery log of one complaint. */
    public List<JsonNode> notices(String complaintId) {
        JsonNode body =
                http.get(
                                addresses
                                        .notification()
                                        .resolve(
                                                "/api/v1/notices?limit=200&complaintId="
                                                        + complaintId),
                                caller())
                        .ok();
        return StreamSupport.stream(body.path("notices").spliterator(), false).toList();
    }

    private Map<String, String> caller() {
        return accounts.headers("demo-operator");
    }
}
