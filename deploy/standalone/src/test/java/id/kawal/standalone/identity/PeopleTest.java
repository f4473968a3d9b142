package id.kawal.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.standalone.PackagedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The embedded provider and the Keycloak realm of the compose stack know the same accounts. */
class PeopleTest {

    private static final List<String> CLAIMS = List.of("roles", "regions", "agencies");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final People people = People.read(PackagedFile.text("people.yml"));
    private final JsonNode realm =
            JSON.readTree(Path.of("..", "keycloak", "kawal-realm.json").toFile());

    @Test
    void every_agency_of_a_region_is_meant_by_a_star() {
        assertThat(people.find("opd-63.02").orElseThrow().agencies())
                .contains("63.02.PUPR", "63.02.DISDUKCAPIL")
                .hasSizeGreaterThan(20);
    }

    @Test
    void the_realm_has_the_same_people_with_the_same_claims() {
        Map<String, Object> inRealm = new TreeMap<>();
        for (JsonNode user : realm.get("users")) {
            assertThat(user.get("credentials").get(0).get("value").asString())
                    .isEqualTo(people.password());
            inRealm.put(
                    user.get("username").asString(),
                    claims(name -> user.get("attributes").get(name)));
        }

        assertThat(inRealm).isEqualTo(told(people.people()));
    }

    @Test
    void the_realm_has_the_same_machine_clients_with_the_same_claims() {
        Map<String, Object> inRealm = new TreeMap<>();
        for (JsonNode client : realm.get("clients")) {
            if (client.get("serviceAccountsEnabled").asBoolean()) {
                inRealm.put(
                        client.get("clientId").asString(),
                        claims(name -> JSON.readTree(mapper(client, name))));
            }
        }
        List<People.Account> all = new ArrayList<>(people.people());
        all.addAll(people.machines());

        assertThat(inRealm).isEqualTo(told(all));
    }

    @Test
    void the_web_client_may_send_people_back_to_every_service() {
        JsonNode web =
                realm.get("clients")
                        .valueStream()
                        .filter(c -> c.get("clientId").asString().equals(people.webClient()))
                        .findFirst()
                        .orElseThrow();

        assertThat(texts(web.get("redirectUris")))
                .contains(
                        "http://localhost:8080/login/oauth2/code/kawal",
                        "http://localhost:8083/login/oauth2/code/kawal");
    }

    private static Map<String, Object> told(List<People.Account> accounts) {
        Map<String, Object> told = new TreeMap<>();
        accounts.forEach(account -> told.put(account.id(), account.claims()));
        return told;
    }

    private static Map<String, List<String>> claims(Function<String, JsonNode> claim) {
        Map<String, List<String>> claims = new TreeMap<>();
        CLAIMS.forEach(name -> claims.put(name, texts(claim.apply(name))));
        return claims;
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static String mapper(JsonNode client, String claim) {
        return client.get("protocolMappers")
                .valueStream()
                .filter(mapper -> mapper.get("name").asString().equals(claim))
                .findFirst()
                .orElseThrow()
                .get("config")
                .get("claim.value")
                .asString();
    }
}
