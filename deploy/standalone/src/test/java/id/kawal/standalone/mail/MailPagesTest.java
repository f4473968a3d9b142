package id.kawal.standalone.mail;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.standalone.page.Texts;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailPagesTest {

    @ParameterizedTest
    @CsvSource({
        "UTC,           id, 2 Mar 2026 04.00.00 UTC",
        "Asia/Makassar, id, 2 Mar 2026 12.00.00 WITA",
        "UTC,           en, 2 Mar 2026 04.00.00 UTC"
    })
    void a_time_says_of_which_zone_it_is(String zone, String language, String shown) {
        var mailbox = new Mailbox(1);
        var mail =
                new CaughtMail(
                        0, "", "", "a@contoh.id", "s", "b", Instant.parse("2026-03-02T04:00:00Z"));
        mailbox.add(mail::numbered);
        var pages = new MailPages(mailbox, ZoneId.of(zone));
        var texts = Texts.in(language);

        assertThat(pages.list(texts, "")).contains(">" + shown + "<");
        assertThat(pages.one(texts, mail)).contains(">" + shown + "<");
    }
}
