package id.kawal.notification.adapter.email;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.notification.application.Outlet.Outcome;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.MailSendException;

class SmtpRefusalTest {

    @ParameterizedTest
    @CsvSource({"550, true", "500, true", "499, false", "450, false"})
    void T24_a_relay_that_refuses_for_good_is_not_asked_again(int code, boolean permanent)
            throws Exception {
        var refused =
                new SMTPAddressFailedException(
                        new InternetAddress("budi@example.org"), "RCPT TO", code, "budi no");
        var failure =
                new MailSendException(
                        Map.of("mail", new SendFailedException("Invalid Addresses", refused)));

        assertThat(SmtpRefusal.of(failure))
                .isEqualTo(
                        permanent
                                ? new Outcome.Impossible("REFUSED_BY_RELAY")
                                : new Outcome.TryLater("MAIL_RELAY"));
    }
}
