package id.kawal.notification.adapter.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.kawal.notification.application.Message;
import id.kawal.notification.application.Outlet.Outcome;
import id.kawal.notification.domain.Language;
import id.kawal.notification.domain.notice.Channel;
import id.kawal.notification.domain.wording.Text;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpGatewayOutletTest {

    private final List<String> requests = new ArrayList<>();
    private volatile int answer = 202;
    private HttpServer provider;

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        provider.createContext(
                "/send",
                exchange -> {
                    requests.add(
                            exchange.getRequestMethod()
                                    + " "
                                    + exchange.getRequestHeaders().getFirst("X-Key")
                                    + " "
                                    + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                    exchange.sendResponseHeaders(answer, -1);
                    exchange.close();
                });
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void a_message_is_put_into_the_providers_own_words_and_can_not_break_out_of_them() {
        assertThat(outlet().send(message("+62 811-0000 0000", "dia bilang \"x\"\n{to}")))
                .isEqualTo(new Outcome.Taken());

        assertThat(requests)
                .containsExactly(
                        "PUT s3cret/n-1 {\"msisdn\":\"+6281100000000\",\"ref\":\"n-1\","
                                + "\"body\":\"dia bilang \\\"x\\\"\\n{to}\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "200, ''",
        "400, REFUSED_BY_GATEWAY",
        "401, GATEWAY_401",
        "403, GATEWAY_403",
        "404, REFUSED_BY_GATEWAY",
        "408, GATEWAY_408",
        "429, GATEWAY_429",
        "500, GATEWAY_500",
        "302, GATEWAY_302"
    })
    void what_the_provider_says_decides_whether_it_is_tried_again(int status, String code) {
        answer = status;

        assertThat(outlet().send(message("0811000000", "x")))
                .isEqualTo(
                        code.isEmpty()
                                ? new Outcome.Taken()
                                : code.startsWith("REFUSED")
                                        ? new Outcome.Impossible(code)
                                        : new Outcome.TryLater(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"budi", "12345", "+62811000000000000", "0811\",\"to\":\"1"})
    void what_is_no_telephone_number_is_never_tried(String address) {
        assertThat(outlet().send(message(address, "x")))
                .isEqualTo(new Outcome.Impossible("ADDRESS_INVALID"));
        assertThat(requests).isEmpty();
    }

    @Test
    void a_provider_that_is_away_is_tried_again() {
        var outlet = outlet();
        provider.stop(0);

        assertThat(outlet.send(message("0811000000", "x")))
                .isEqualTo(new Outcome.TryLater("GATEWAY_AWAY"));
    }

    @Test
    void nothing_shows_the_providers_key() {
        assertThat(gateway()).hasToString("Gateway[SMS]");
        assertThat(outlet().channel()).isEqualTo(Channel.SMS);
    }

    private HttpGatewayOutlet outlet() {
        return new HttpGatewayOutlet(gateway());
    }

    private Gateway gateway() {
        return new Gateway(
                Channel.SMS,
                URI.create("http://127.0.0.1:" + provider.getAddress().getPort() + "/send"),
                "PUT",
                Map.of("X-Key", "s3cret/{id}"),
                "{\"msisdn\":\"{to}\",\"ref\":\"{id}\",\"body\":\"{text}\"}",
                Duration.ofSeconds(2));
    }

    private static Message message(String address, String brief) {
        return new Message("n-1", address, Language.ID, new Text("s", "b", brief));
    }
}
