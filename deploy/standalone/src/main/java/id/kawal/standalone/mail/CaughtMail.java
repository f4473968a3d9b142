package id.kawal.standalone.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * A mail as it was handed over, once per recipient of the envelope.
 *
 * @param number from 1, in the order of arrival
 * @param messageId as the sender wrote it, empty when absent: a repeat has the same
 * @param body the plain text; of an HTML mail its text alternative, or else its source
 */
record CaughtMail(
        long number,
        String messageId,
        String from,
        String to,
        String subject,
        String body,
        Instant receivedAt) {

    /** Not numbered yet. */
    static CaughtMail of(String to, MimeMessage message, Instant receivedAt)
            throws MessagingException, IOException {
        return new CaughtMail(
                0,
                orEmpty(message.getMessageID()),
                orEmpty(message.getHeader("From", ", ")),
                to,
                orEmpty(message.getSubject()),
                text(message).orElse(""),
                receivedAt);
    }

    CaughtMail numbered(long place) {
        return new CaughtMail(place, messageId, from, to, subject, body, receivedAt);
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    private static Optional<String> text(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            return text(parts);
        }
        return part.isMimeType("text/*")
                ? Optional.of((String) part.getContent())
                : Optional.empty();
    }

    private static Optional<String> text(Multipart parts) throws MessagingException, IOException {
        Optional<String> found = Optional.empty();
        for (int i = 0; i < parts.getCount(); i++) {
            Optional<String> text = text(parts.getBodyPart(i));
            if (text.isPresent()
                    && (found.isEmpty() || parts.getBodyPart(i).isMimeType("text/plain"))) {
                found = text;
            }
        }
        return found;
    }
}
