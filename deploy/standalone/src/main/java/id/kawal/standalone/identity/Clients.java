package id.kawal.standalone.identity;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The web client of the services, and one machine client per account. */
final class Clients {

    private static final Duration A_WORKING_DAY = Duration.ofHours(8);

    private Clients() {}

    static RegisteredClientRepository of(People people, List<String> services) {
        Stream<RegisteredClient> machines =
                Stream.concat(people.machines().stream(), people.people().stream())
                        .map(account -> machine(account, people.password()));
        return new KnownClients(Stream.concat(Stream.of(web(people, services)), machines).toList());
    }

    private static RegisteredClient web(People people, List<String> services) {
        return client(people.webClient(), people.password())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .redirectUris(uris ->
                        services.forEach(service -> {
                            uris.add(service + "/login/oauth2/code/kawal");
                            uris.add(service + "/swagger-ui/oauth2-redirect.html");
                        }))
                .postLogoutRedirectUris(
                        uris -> services.forEach(service -> uris.add(service + "/")))
                .build();
    }

    /** Every person is a machine client, too: trying an API should not need a browser. */
    private static RegisteredClient machine(People.Account account, String secret) {
        return client(account.id(), secret)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
    }

    private static RegisteredClient.Builder client(String id, String secret) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .clientSettings(
                        ClientSettings.builder()
                                .requireAuthorizationConsent(false)
                                .requireProofKey(false)
                                .build())
                .tokenSettings(
                        TokenSettings.builder()
                                .accessTokenTimeToLive(A_WORKING_DAY)
                                .refreshTokenTimeToLive(A_WORKING_DAY)
                                .build());
    }
}
