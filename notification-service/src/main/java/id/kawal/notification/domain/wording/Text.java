package id.kawal.notification.domain.wording;

/**
 * What a person reads.
 *
 * @param subject one line
 * @param body paragraphs separated by empty lines, plain text
 * @param brief one line for SMS and WhatsApp
 */
public record Text(String subject, String body, String brief) {

    /** Shows nothing: references and links are not for logs. */
    @Override
    public String toString() {
        return "Text[…]";
    }
}
