package id.kawal.notification.adapter.gateway;

import id.kawal.notification.domain.notice.Channel;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * How a provider of SMS or WhatsApp is called. In body and headers {@code {to}}, {@code {text}} and
 * {@code {id}} stand for the number, the message and the notice's id.
 *
 * @param body JSON; values are escaped when they are put in
 */
public record Gateway(
        Channel channel,
        URI url,
        String method,
        Map<String, String> headers,
        String body,
        Duration timeout) {

    /** Headers may hold the provider's key: not shown. */
    @Override
    public String toString() {
        return "Gateway[" + channel + "]";
    }
}
