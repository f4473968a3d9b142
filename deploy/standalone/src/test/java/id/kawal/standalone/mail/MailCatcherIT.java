package id.kawal.standalone.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MailCatcherIT {

    private MailCatcher catcher;

    @BeforeEach
    void start() throws IOException {
        catcher = MailCatcher.start("127.0.0.1", 0, 0);
    }

    @AfterEach
    void stop() {
        catcher.close();
    }

    @Test
    void a_mail_is_there_as_soon_as_it_was_handed_over_with_id_recipient_and_text()
            throws Exception {
        send(
                "<n-1@kawal>",
                "Laporan Anda diterima",
                "Nomor KWL-1\nhttp://127.0.0.1:8080/lacak",
                "a@contoh.id");

        JsonNode mail = messages("").get(0);

        assertThat(mail.get("messageId").asString()).isEqualTo("<n-1@kawal>");
        assertThat(mail.get("to").asString()).isEqualTo("a@contoh.id");
        assertThat(mail.get("subject").asString()).isEqualTo("Laporan Anda diterima");
        assertThat(mail.get("body").asString().lines())
                .containsExactly("Nomor KWL-1", "http://127.0.0.1:8080/lacak");
    }

    @Test
    void a_mail_to_two_is_counted_twice_and_a_repeat_shows_the_same_id() throws Exception {
        send("<n-2@kawal>", "x", "y", "a@contoh.id", "b@contoh.id");
        send("<n-2@kawal>", "x", "y", "a@contoh.id");

        assertThat(messages("?to=A@contoh"))
                .hasSize(2)
                .allMatch(m -> m.get("messageId").asString().equals("<n-2@kawal>"));
        assertThat(messages("")).hasSize(3);
    }

    @Test
    void the_page_lists_mails_newest_first_and_what_they_hold_can_do_no_harm() throws Exception {
        send("<n-3@kawal>", "Pertama", "lama", "a@contoh.id");
        send(
                "<n-4@kawal>",
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "a@contoh.id");

        HttpResponse<String> list = get("/");
        HttpResponse<String> one = get("/messages/2?lang=en");

        assertThat(list.body())
                .contains("<html lang=\"id\">", "Kotak surat percobaan")
                .containsSubsequence("&lt;script&gt;", "Pertama")
                .doesNotContain("<script");
        assertThat(list.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
        assertThat(one.body())
                .contains("<html lang=\"en\">", "&quot;&gt;&lt;img")
                .doesNotContain("<img");
    }

    @Test
    void a_mail_that_is_not_there_is_a_page_that_says_so() throws Exception {
        HttpResponse<String> missing = get("/messages/99");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("Surat itu tidak ada (lagi).");
    }

    @Test
    void only_the_newest_are_kept_and_the_page_says_how_many_are_gone() {
        Mailbox small = new Mailbox(2);
        for (int i = 0; i < 5; i++) {
            small.add(
                    new CaughtMail(0, "", "", "a@contoh.id", "s", "b", java.time.Instant.EPOCH)
                            ::numbered);
        }

        assertThat(small.all()).extracting(CaughtMail::number).containsExactly(5L, 4L);
        assertThat(small.dropped()).isEqualTo(3);
    }

    @Test
    void web_addresses_can_be_followed_and_end_before_the_full_stop() {
        assertThat(MailPages.withLinks("Lihat https://a.id/x?y=1&z=2. Terima kasih"))
                .isEqualTo(
                        "Lihat <a rel=\"noreferrer\" href=\"https://a.id/x?y=1&amp;z=2\">"
                                + "https://a.id/x?y=1&amp;z=2</a>. Terima kasih");
    }

    private void send(String id, String subject, String body, String... to) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(catcher.smtpPort()));
        MimeMessage message =
                new MimeMessage(Session.getInstance(properties)) {
                    @Override
                    protected void updateMessageID() throws jakarta.mail.MessagingException {
                        setHeader("Message-ID", id);
                    }
                };
        message.setFrom("kawal@contoh.id");
        for (String recipient : to) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        }
        message.setSubject(subject, "UTF-8");
        message.setText(body, "UTF-8");
        Transport.send(message);
    }

    private JsonNode messages(String query) throws Exception {
        return JsonMapper.builder()
                .build()
                .readTree(get("/api/messages" + query).body())
                .get("messages");
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + catcher.httpPort() + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }
}
