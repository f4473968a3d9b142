package id.kawal.systemtests.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Signs the demo's people and machines in (design 9); their tokens outlive any run here. */
public final class Accounts {

    private static final String PASSWORD = "kawal"; // of every demo account, as people.yml says

    private final Http http;
    private final URI identity;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    public Accounts(Http http, URI identity) {
        this.http = http;
        this.identity = identity;
    }

    /** The headers that say who asks. */
    public Map<String, String> headers(String account) {
        return Map.of(
                "Authorization", "Bearer " + tokens.computeIfAbsent(account, this::fetchToken));
    }

    private String fetchToken(String account) {
        byte[] credentials = (account + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        Answer answer =
                http.postForm(
                        identity.resolve("/oauth2/token"),
                        Map.of(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(credentials)),
                        "grant_type=client_credentials");
        return answer.ok().path("access_token").asString();
    }
}
