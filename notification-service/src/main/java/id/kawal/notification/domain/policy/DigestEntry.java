package id.kawal.notification.domain.policy;

import id.kawal.notification.domain.notice.Audience;
import id.kawal.notification.domain.notice.Channel;
import java.util.List;

/**
 * A fact that is told together with others of its region and day.
 *
 * @param factId told once however often it is gathered
 * @param agency code of who has it, or {@code -}
 */
public record DigestEntry(
        String factId,
        String factType,
        String regionCode,
        String reference,
        String agency,
        Audience audience,
        String template,
        List<Channel> channels) {}
