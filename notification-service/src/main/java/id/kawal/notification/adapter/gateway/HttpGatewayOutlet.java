package id.kawal.notification.adapter.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kawal.notification.application.Message;
import id.kawal.notification.application.Outlet;
import id.kawal.notification.domain.notice.Channel;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import tools.jackson.core.io.JsonStringEncoder;

/** Notices through any provider that takes one JSON request per message. */
public final class HttpGatewayOutlet implements Outlet {

    /**
     * Refusals that say nothing of the recipient and pass: our credentials, request timeout, too
     * early, too many requests.
     */
    private static final Set<Integer> PASSING = Set.of(401, 403, 407, 408, 425, 429);

    private static final String TELEPHONE = "\\+?[0-9]{6,15}";

    private final HttpClient client;
    private final Gateway gateway;

    public HttpGatewayOutlet(Gateway gateway) {
        this.gateway = gateway;
        this.client = HttpClient.newBuilder().connectTimeout(gateway.timeout()).build();
    }

    @Override
    public Channel channel() {
        return gateway.channel();
    }

    @Override
    public Outcome send(Message message) {
        var number = message.address().replaceAll("[ .()-]", "");
        if (!number.matches(TELEPHONE)) {
            return new Outcome.Impossible("ADDRESS_INVALID");
        }
        try {
            var answer =
                    client.send(request(number, message), HttpResponse.BodyHandlers.discarding());
            return outcome(answer.statusCode());
        } catch (IOException e) {
            return new Outcome.TryLater("GATEWAY_AWAY");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.TryLater("STOPPING");
        }
    }

    private static Outcome outcome(int status) {
        if (status >= 200 && status < 300) {
            return new Outcome.Taken();
        }
        return status >= 400 && status < 500 && !PASSING.contains(status)
                ? new Outcome.Impossible("REFUSED_BY_GATEWAY")
                : new Outcome.TryLater("GATEWAY_" + status);
    }

    private HttpRequest request(String number, Message message) {
        var body =
                gateway.body()
                        .replace("{to}", json(number))
                        .replace("{id}", json(message.noticeId()))
                        .replace("{text}", json(message.text().brief()));
        var request =
                HttpRequest.newBuilder(gateway.url())
                        .timeout(gateway.timeout())
                        .header("Content-Type", "application/json")
                        .method(gateway.method(), HttpRequest.BodyPublishers.ofString(body, UTF_8));
        gateway.headers()
                .forEach((name, value) ->
                        request.header(name, value.replace("{id}", message.noticeId())));
        return request.build();
    }

    private static String json(String value) {
        return new String(JsonStringEncoder.getInstance().quoteAsCharArray(value));
    }
}
