package id.kawal.notification.adapter.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import id.kawal.notification.application.Message;
import id.kawal.notification.application.Outlet.Outcome;
import id.kawal.notification.domain.Language;
import id.kawal.notification.domain.wording.Text;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpOutletIT {

    private static final Text TEXT =
            new Text(
                    "Laporan KWL-1 diterima — é",
                    "Yth. Pelapor,\n\nTanggal 3 < 4.\nLihat http://127.0.0.1:8080/track.",
                    "singkat");

    private final GreenMail relay =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        relay.start();
    }

    @AfterEach
    void stop() {
        relay.stop();
    }

    @Test
    void a_notice_arrives_as_text_and_html_under_its_own_id() throws Exception {
        assertThat(outlet().send(message("budi@example.org"))).isEqualTo(new Outcome.Taken());

        var mail = relay.getReceivedMessages()[0];
        assertThat(mail.getMessageID()).isEqualTo("<n-1@kawal>");
        assertThat(mail.getSubject()).isEqualTo("Laporan KWL-1 diterima — é");
        assertThat(mail.getFrom()[0]).hasToString("Kawal <kawal@example.org>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Content-Language")).containsExactly("id");
        var parts = parts(mail);
        assertThat(parts.getFirst()).contains("Yth. Pelapor,").contains("3 < 4.");
        assertThat(parts.getLast())
                .contains("<html lang=\"id\">")
                .contains("<p>Yth. Pelapor,</p>")
                .contains("3 &lt; 4.<br>")
                .contains(
                        "<a href=\"http://127.0.0.1:8080/track\">http://127.0.0.1:8080/track</a>.");
    }

    @Test
    void P2_a_mail_handed_over_twice_is_one_by_its_message_id() throws Exception {
        outlet().send(message("budi@example.org"));
        outlet().send(message("budi@example.org"));

        assertThat(relay.getReceivedMessages()).hasSize(2);
        assertThat(Stream.of(relay.getReceivedMessages()).map(SmtpOutletIT::id).distinct())
                .containsExactly("<n-1@kawal>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "budi",
                "budi@example.org\r\nBcc: all@example.org",
                "budi@example.org, siti@example.org",
                "@example.org",
                ""
            })
    void an_address_that_is_not_one_mailbox_is_never_tried(String address) {
        assertThat(outlet().send(message(address)))
                .isEqualTo(new Outcome.Impossible("ADDRESS_INVALID"));
        assertThat(relay.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_relay_that_is_away_is_tried_again() {
        var outlet = outlet();
        relay.stop();

        assertThat(outlet.send(message("budi@example.org")))
                .isEqualTo(new Outcome.TryLater("MAIL_RELAY"));
    }

    private SmtpOutlet outlet() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(relay.getSmtp().getPort());
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "2000");
        sender.getJavaMailProperties().put("mail.smtp.timeout", "2000");
        return new SmtpOutlet(sender, new SmtpOutlet.Sender("kawal@example.org", "Kawal"));
    }

    private static Message message(String address) {
        return new Message("n-1", address, Language.ID, TEXT);
    }

    private static String id(MimeMessage mail) {
        return GreenMailUtil.getHeaders(mail)
                .lines()
                .filter(line -> line.startsWith("Message-ID: "))
                .findFirst()
                .map(line -> line.substring("Message-ID: ".length()))
                .orElseThrow();
    }

    /** The innermost parts: text first, HTML last. */
    private static List<String> parts(MimeMessage mail) throws Exception {
        var content = mail.getContent();
        while (content instanceof MimeMultipart multi && multi.getCount() == 1) {
            content = multi.getBodyPart(0).getContent();
        }
        var alternatives = (MimeMultipart) content;
        return List.of(
                text(alternatives.getBodyPart(0).getContent()),
                text(alternatives.getBodyPart(1).getContent()));
    }

    private static String text(Object content) {
        return content.toString().replace("\r\n", "\n");
    }
}
