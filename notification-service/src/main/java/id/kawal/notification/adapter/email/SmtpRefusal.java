package id.kawal.notification.adapter.email;

import id.kawal.notification.application.Outlet.Outcome;
import jakarta.mail.MessagingException;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/** Tells a refusal for good (5xx, RFC 5321 4.2.1) from one that may pass. */
final class SmtpRefusal {

    private SmtpRefusal() {}

    static Outcome of(MailSendException failure) {
        return causes(failure).anyMatch(SmtpRefusal::isPermanent)
                ? new Outcome.Impossible("REFUSED_BY_RELAY")
                : new Outcome.TryLater("MAIL_RELAY");
    }

    private static boolean isPermanent(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException refused -> refused.getReturnCode() >= 500;
            case SMTPSendFailedException refused -> refused.getReturnCode() >= 500;
            default -> false;
        };
    }

    private static Stream<Throwable> causes(MailSendException failure) {
        return Stream.of(failure.getMessageExceptions()).flatMap(SmtpRefusal::chain);
    }

    private static Stream<Throwable> chain(Throwable first) {
        return Stream.iterate(first, Objects::nonNull, SmtpRefusal::next).limit(20);
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failure.getCause();
    }
}
