package id.kawal.notification.config;

import id.kawal.chassis.access.PublicPath;
import id.kawal.chassis.access.PublicPaths;
import id.kawal.notification.adapter.email.SmtpOutlet;
import id.kawal.notification.adapter.gateway.Gateway;
import id.kawal.notification.adapter.gateway.HttpGatewayOutlet;
import id.kawal.notification.adapter.web.ReceiptSource;
import id.kawal.notification.adapter.web.ReceiptSources;
import id.kawal.notification.application.Outlet;
import id.kawal.notification.application.Outlets;
import jakarta.mail.util.StreamProvider;
import java.util.HashMap;
import java.util.stream.Stream;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Channels out of the house, and who reports what became of what left. */
@Configuration(proxyBeanMethods = false)
class WaysOut {

    // Else every part of every mail looks for it in all jars: a fifth of the service's work.
    static {
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    @Bean
    Outlets outlets(JavaMailSender mail, NotificationSettings settings) {
        var from = settings.from();
        return new Outlets(
                Stream.concat(
                                Stream.<Outlet>of(
                                        new SmtpOutlet(
                                                mail,
                                                new SmtpOutlet.Sender(
                                                        from.address(), from.name()))),
                                settings.gateways().values().stream().flatMap(WaysOut::outlet))
                        .toList());
    }

    /**
     * Providers have no token: each brings the secret it shares with us. How often is a setting
     * ({@code kawal.limits}).
     */
    @Bean
    PublicPaths publicPaths() {
        return PublicPaths.of(PublicPath.post("/api/v1/delivery-receipts/*").bulk());
    }

    @Bean
    ReceiptSources receiptSources(NotificationSettings settings) {
        var sources = new HashMap<String, ReceiptSource>();
        settings.gateways()
                .forEach((name, provider) -> {
                    var receipts = provider.receipts();
                    if (receipts != null) {
                        sources.put(name, source(receipts));
                    }
                });
        return new ReceiptSources(sources);
    }

    private static Stream<Outlet> outlet(NotificationSettings.Provider provider) {
        var url = provider.url();
        return url == null
                ? Stream.empty()
                : Stream.of(
                        new HttpGatewayOutlet(
                                new Gateway(
                                        provider.channel(),
                                        url,
                                        provider.method(),
                                        provider.headers(),
                                        provider.body(),
                                        provider.timeout())));
    }

    private static ReceiptSource source(NotificationSettings.ReceiptWords receipts) {
        var words = receipts.words();
        return new ReceiptSource(
                receipts.header(),
                receipts.secret(),
                receipts.idPointer(),
                receipts.statusPointer(),
                words == null ? NotificationSettings.ReceiptWords.WORDS : words);
    }
}
