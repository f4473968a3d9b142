package id.kawal.notification.domain.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One fact told to one recipient through one channel.
 *
 * @param id {@link NoticeId} of cause, recipient and channel
 * @param values codes, dates and public names for the template; never personal data
 * @param siblings channels through which the same recipient is told the same fact, this one
 *     included
 */
public record Notice(
        String id,
        Cause cause,
        Recipient recipient,
        Channel channel,
        String template,
        Map<String, String> values,
        List<Channel> siblings,
        Instant plannedAt,
        NoticeState state) {

    public Notice {
        values = Map.copyOf(values);
        siblings = List.copyOf(siblings);
    }

    /** The notice after what happened, at least one event; the last one says where it stands. */
    public Notice after(List<NoticeEvent> events) {
        return in(Delivery.evolve(events.getLast()));
    }

    private Notice in(NoticeState next) {
        return new Notice(
                id, cause, recipient, channel, template, values, siblings, plannedAt, next);
    }
}
