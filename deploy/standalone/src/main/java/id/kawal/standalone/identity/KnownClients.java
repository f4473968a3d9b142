package id.kawal.standalone.identity;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * The clients of the demo, fixed. Spring's own in-memory list insists on a secret of its own for
 * each.
 */
final class KnownClients implements RegisteredClientRepository {

    private final Map<String, RegisteredClient> byId;

    KnownClients(List<RegisteredClient> clients) {
        this.byId =
                clients.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        RegisteredClient::getClientId, Function.identity()));
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients come from people.yml");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return byId.get(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return byId.get(clientId);
    }
}
