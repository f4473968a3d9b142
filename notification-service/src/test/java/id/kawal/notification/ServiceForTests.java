package id.kawal.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.kawal.sealed.KeyFiles;
import id.kawal.testkit.TestClock;
import id.kawal.testkit.TestKafka;
import id.kawal.testkit.TestMongo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;

/** What the service needs around it: broker, database, mail relay, keys, a clock that stands. */
final class ServiceForTests {

    static final GreenMail RELAY =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    static final TestClock CLOCK = TestClock.at("2026-03-02T04:00:00Z");

    static {
        RELAY.start();
    }

    private ServiceForTests() {}

    static void surround(DynamicPropertyRegistry registry) {
        TestMongo.configure(registry);
        TestKafka.configure(registry);
        registry.add("spring.mail.port", () -> RELAY.getSmtp().getPort());
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("kawal.keys.file", ServiceForTests::keys);
        registry.add("kawal.notification.delivery.sweep-every", () -> "200ms");
        registry.add("kawal.notification.gateways.mail.channel", () -> "EMAIL");
        registry.add("kawal.notification.gateways.mail.receipts.secret", () -> "s3cret");
    }

    private static String keys() {
        try {
            var folder = Files.createTempDirectory("keys");
            KeyFiles.create(folder);
            return folder.resolve("notification.json").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class StandingClock {
        @Bean
        Clock clock() {
            return CLOCK;
        }
    }
}
