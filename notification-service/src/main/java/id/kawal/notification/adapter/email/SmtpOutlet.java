package id.kawal.notification.adapter.email;

import id.kawal.notification.application.Message;
import id.kawal.notification.application.OurFault;
import id.kawal.notification.application.Outlet;
import id.kawal.notification.domain.notice.Channel;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Notices by mail. The notice's id is the {@code Message-ID}, so that a mail handed over twice
 * after a crash can be told as one (promise P2).
 */
public final class SmtpOutlet implements Outlet {

    private final JavaMailSender sender;
    private final Sender from;

    /** From whom mails are. */
    public record Sender(String address, String name) {}

    public SmtpOutlet(JavaMailSender sender, Sender from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Outcome send(Message message) {
        try {
            sender.send(mail(message));
            return new Outcome.Taken();
        } catch (AddressException e) {
            return new Outcome.Impossible("ADDRESS_INVALID");
        } catch (MailSendException e) {
            return SmtpRefusal.of(e);
        } catch (MailException e) {
            return new Outcome.TryLater("MAIL_RELAY");
        } catch (MessagingException | UnsupportedEncodingException e) {
            return new Outcome.TryLater(OurFault.MAIL_NOT_BUILT.name());
        }
    }

    private MimeMessage mail(Message message)
            throws MessagingException, UnsupportedEncodingException {
        var mail = sender.createMimeMessage();
        var parts =
                new MimeMessageHelper(
                        mail,
                        MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED,
                        StandardCharsets.UTF_8.name());
        parts.setFrom(new InternetAddress(from.address(), from.name(), "UTF-8"));
        parts.setTo(recipient(message.address()));
        parts.setSubject(message.text().subject());
        parts.setText(
                message.text().body(), MailHtml.of(message.text().body(), message.language()));
        mail.setHeader("Message-ID", "<" + message.noticeId() + "@kawal>");
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Content-Language", message.language().tag());
        return mail;
    }

    /** One mailbox and nothing else: a line break or a list would send to strangers. */
    private static InternetAddress recipient(String address) throws AddressException {
        if (address.chars().anyMatch(c -> c < ' ' || c == ',' || c == ';')) {
            throw new AddressException("more than one mailbox");
        }
        var mailbox = new InternetAddress(address, true);
        mailbox.validate();
        if (mailbox.getAddress().indexOf('@') < 1) {
            throw new AddressException("no domain");
        }
        return mailbox;
    }
}
