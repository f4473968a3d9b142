package id.kawal.notification.config;

import id.kawal.notification.application.Receipts.Report;
import id.kawal.notification.domain.notice.Channel;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this service.
 *
 * @param from sender of mails
 * @param links pages that notices point to
 * @param delivery how fast
 * @param gateways providers of SMS and WhatsApp, and mail relays that report bounces; none unless
 *     configured
 */
@ConfigurationProperties("kawal.notification")
public record NotificationSettings(
        From from,
        Pages links,
        @DefaultValue Delivery delivery,
        @DefaultValue Map<String, Provider> gateways) {

    public record From(String address, String name) {}

    public record Pages(String trackingPage) {}

    public record Delivery(
            @DefaultValue("16") int atOnce,
            @DefaultValue("500") int perSecond,
            @DefaultValue("10000") int waiting,
            @DefaultValue("1s") Duration sweepEvery) {}

    /**
     * A provider.
     *
     * @param url null where it only reports
     * @param receipts null where it reports nothing
     */
    public record Provider(
            Channel channel,
            @Nullable URI url,
            @DefaultValue("POST") String method,
            @DefaultValue Map<String, String> headers,
            @DefaultValue("{\"id\":\"{id}\",\"to\":\"{to}\",\"text\":\"{text}\"}") String body,
            @DefaultValue("10s") Duration timeout,
            @Nullable ReceiptWords receipts) {

        /** Headers may hold the provider's key: not shown. */
        @Override
        public String toString() {
            return "Provider[" + channel + "]";
        }
    }

    /** How a provider reports. */
    public record ReceiptWords(
            @DefaultValue("Kawal-Secret") String header,
            String secret,
            @DefaultValue("/id") String idPointer,
            @DefaultValue("/status") String statusPointer,
            @Nullable Map<String, Report> words) {

        /** What is understood where nothing is configured. */
        static final Map<String, Report> WORDS =
                Map.of(
                        "delivered", Report.DELIVERED,
                        "read", Report.READ,
                        "failed", Report.FAILED,
                        "bounced", Report.FAILED,
                        "undelivered", Report.FAILED);

        @Override
        public String toString() {
            return "ReceiptWords[…]";
        }
    }
}
