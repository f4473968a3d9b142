package id.kawal.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two ways in: a person at a browser, a machine with a secret. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityIT {

    private static final String SERVICE = "http://127.0.0.1:8081";
    private static final String BACK = SERVICE + "/login/oauth2/code/kawal";

    @TempDir static Path folder;
    private ConfigurableApplicationContext identity;
    private String address;
    private HttpClient browser;

    @BeforeEach
    void openBrowser() {
        browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @BeforeAll
    void start() {
        SpringApplication application = new SpringApplication(IdentityProcess.class);
        application.setDefaultProperties(IdentityProcess.defaults());
        identity =
                application.run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--kawal.identity.issuer=http://127.0.0.1:8090",
                        "--kawal.identity.key-file=" + folder.resolve("identity.json"),
                        "--kawal.identity.services=" + SERVICE);
        int port = ((WebServerApplicationContext) identity).getWebServer().getPort();
        address = "http://127.0.0.1:" + port;
    }

    @AfterAll
    void stop() {
        identity.close();
    }

    @Test
    void a_machine_gets_a_token_with_roles_regions_and_agencies_that_the_published_key_verifies()
            throws Exception {
        JsonNode answer =
                token(Map.of("grant_type", "client_credentials"), "subscriber-63.02.PUPR");

        SignedJWT token = SignedJWT.parse(answer.get("access_token").asString());
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("http://127.0.0.1:8090");
        assertThat(claims.getSubject()).isEqualTo("subscriber-63.02.PUPR");
        assertThat(claims.getStringListClaim("roles")).containsExactly("subscriber");
        assertThat(claims.getStringListClaim("regions")).containsExactly("63.02");
        assertThat(claims.getStringListClaim("agencies")).containsExactly("63.02.PUPR");
        JWKSet published = JWKSet.parse(get("/oauth2/jwks").body());
        assertThat(published.getKeys()).allMatch(key -> !key.isPrivate());
        var key = published.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
    }

    @Test
    void tokens_outlive_a_restart() throws Exception {
        String before = get("/oauth2/jwks").body();
        identity.close();
        start();

        assertThat(get("/oauth2/jwks").body()).isEqualTo(before);
    }

    @Test
    void a_person_signs_in_at_the_form_and_is_sent_back_with_a_code_for_a_token() throws Exception {
        HttpResponse<String> form =
                get(
                        "/oauth2/authorize?response_type=code&client_id=kawal-web&scope=openid%20profile"
                                + "&state=s&redirect_uri="
                                + URLEncoder.encode(BACK, StandardCharsets.UTF_8));
        assertThat(form.statusCode()).isEqualTo(302);

        HttpResponse<String> signedIn = signIn("koordinator.kotabaru", "kawal");
        HttpResponse<String> back = get(signedIn.headers().firstValue("Location").orElseThrow());
        String location = back.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(BACK + "?code=").contains("state=s");

        JsonNode answer =
                token(
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                location.replaceAll(".*[?&]code=([^&]+).*", "$1"),
                                "redirect_uri",
                                BACK),
                        "kawal-web");
        var claims = SignedJWT.parse(answer.get("id_token").asString()).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("koordinator.kotabaru");
        assertThat(claims.getStringListClaim("roles")).containsExactly("coordinator");
        assertThat(claims.getStringListClaim("regions")).containsExactly("63.02");
        assertThat(claims.getStringListClaim("agencies")).isEqualTo(List.of());
    }

    @Test
    void a_wrong_password_is_told_in_indonesian_and_in_english_on_request() throws Exception {
        HttpResponse<String> refused = signIn("koordinator.kotabaru", "salah");

        assertThat(refused.headers().firstValue("Location").orElseThrow()).contains("/login?error");
        assertThat(get("/login?error").body())
                .contains("<html lang=\"id\">", "Nama pengguna atau kata sandi salah.");
        assertThat(get("/login?error&lang=en").body())
                .contains("<html lang=\"en\">", "User name or password is wrong.");
    }

    @Test
    void an_address_that_is_not_a_services_is_not_sent_a_code() throws Exception {
        HttpResponse<String> refused =
                get(
                        "/oauth2/authorize?response_type=code&client_id=kawal-web&scope=openid"
                                + "&redirect_uri=https%3A%2F%2Felsewhere.example%2F");

        assertThat(refused.statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> signIn(String user, String password) throws Exception {
        Matcher csrf =
                Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(get("/login").body());
        assertThat(csrf.find()).isTrue();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        form(
                                                Map.of(
                                                        "username", user,
                                                        "password", password,
                                                        "_csrf", csrf.group(1)))))
                        .build();
        return browser.send(request, BodyHandlers.ofString());
    }

    private JsonNode token(Map<String, String> parameters, String client) throws Exception {
        String secret =
                Base64.getEncoder()
                        .encodeToString((client + ":kawal").getBytes(StandardCharsets.UTF_8));
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + "/oauth2/token"))
                        .header("Authorization", "Basic " + secret)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(parameters)))
                        .build();
        HttpResponse<String> answer = browser.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.builder().build().readTree(answer.body());
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(e ->
                        e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> get(String path) throws Exception {
        String from = path.startsWith("http") ? path : address + path;
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(from)).header("Accept", "text/html,*/*").build();
        return browser.send(request, BodyHandlers.ofString());
    }
}
