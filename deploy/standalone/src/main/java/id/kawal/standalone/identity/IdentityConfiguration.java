package id.kawal.standalone.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import id.kawal.standalone.PackagedFile;
import id.kawal.standalone.page.Page;
import java.io.IOException;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** Everything the provider consists of. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    @Bean
    People people() {
        return People.read(PackagedFile.text("people.yml"));
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) throws Exception {
        return http.oauth2AuthorizationServer(
                        server -> {
                            http.securityMatcher(server.getEndpointsMatcher());
                            server.oidc(Customizer.withDefaults());
                        })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .cors(Customizer.withDefaults())
                .exceptionHandling(failures ->
                        failures.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"),
                                new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers("/login", Page.STYLES_PATH, "/error")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage("/login"))
                .headers(headers ->
                        headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(Page.CONTENT_SECURITY_POLICY)))
                .build();
    }

    @Bean
    PasswordEncoder passwords() {
        return new WrittenPasswords();
    }

    @Bean
    UserDetailsService accounts(People people) {
        List<UserDetails> users =
                people.people().stream()
                        .map(person ->
                                User.withUsername(person.id())
                                        .password(people.password())
                                        .authorities(person.roles().toArray(String[]::new))
                                        .build())
                        .toList();
        return new InMemoryUserDetailsManager(users);
    }

    @Bean
    RegisteredClientRepository clients(People people, IdentitySettings settings) {
        return Clients.of(people, settings.services());
    }

    @Bean
    JWKSource<SecurityContext> keys(IdentitySettings settings)
            throws IOException, ParseException, JOSEException {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.at(settings.keyFile())));
    }

    @Bean
    AuthorizationServerSettings addresses(IdentitySettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    /** The claims of design 9, in access and identity tokens alike. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(People people) {
        return context ->
                Optional.ofNullable(context.<Authentication>getPrincipal())
                        .flatMap(principal -> people.find(principal.getName()))
                        .ifPresent(account -> tell(context, account));
    }

    private static void tell(JwtEncodingContext context, People.Account account) {
        account.claims().forEach(context.getClaims()::claim);
        context.getClaims().claim("name", account.name());
        context.getClaims().claim("preferred_username", account.id());
    }

    /** Swagger UI, served by the services, fetches tokens from the browser. */
    @Bean
    CorsConfigurationSource corsConfigurationSource(IdentitySettings settings) {
        CorsConfiguration services = new CorsConfiguration();
        services.setAllowedOrigins(settings.services());
        services.setAllowedMethods(List.of("GET", "POST"));
        services.setAllowedHeaders(List.of("*"));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/**", services);
        return source;
    }
}
