package id.kawal.standalone.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Takes mail over SMTP and shows it over HTTP. A mail is in the mailbox before SMTP says that it
 * was taken.
 */
public final class MailCatcher implements AutoCloseable {

    private static final int CAPACITY = 5_000;

    private final GreenMail smtp;
    private final MailServer http;
    private final Mailbox mailbox = new Mailbox(CAPACITY);
    private final GreenMailUser nobody = new Nobody();

    private MailCatcher(String bind, int smtpPort, int httpPort) throws IOException {
        this.smtp = new GreenMail(new ServerSetup(smtpPort, bind, ServerSetup.PROTOCOL_SMTP));
        this.http =
                new MailServer(
                        new InetSocketAddress(bind, httpPort),
                        mailbox,
                        new MailPages(mailbox, ZoneId.systemDefault()));
        smtp.getUserManager().setMessageDeliveryHandler(this::keep);
    }

    /** Starts both; a port of 0 lets the system choose. */
    public static MailCatcher start(String bind, int smtpPort, int httpPort) throws IOException {
        MailCatcher catcher = new MailCatcher(bind, smtpPort, httpPort);
        catcher.smtp.start();
        catcher.http.start();
        return catcher;
    }

    private GreenMailUser keep(MovingMessage message, MailAddress recipient)
            throws MessagingException {
        try {
            CaughtMail mail =
                    CaughtMail.of(recipient.getEmail(), message.getMessage(), Instant.now());
            mailbox.add(mail::numbered);
            return nobody;
        } catch (IOException e) {
            throw new MessagingException("not readable", e);
        }
    }

    public int smtpPort() {
        return smtp.getSmtp().getPort();
    }

    public int httpPort() {
        return http.port();
    }

    @Override
    public void close() {
        http.close();
        smtp.stop();
    }
}
