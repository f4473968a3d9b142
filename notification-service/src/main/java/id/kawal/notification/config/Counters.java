package id.kawal.notification.config;

import id.kawal.notification.application.DeliveryCounts;
import id.kawal.notification.domain.notice.Channel;
import id.kawal.notification.domain.notice.NoticeEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** {@code kawal.notices} by channel and outcome. */
final class Counters implements DeliveryCounts {

    private final MeterRegistry meters;

    Counters(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void count(Channel channel, NoticeEvent event) {
        meters.counter(
                        "kawal.notices",
                        "channel",
                        channel.name().toLowerCase(Locale.ROOT),
                        "outcome",
                        outcome(event))
                .increment();
    }

    private static String outcome(NoticeEvent event) {
        return switch (event) {
            case NoticeEvent.Accepted _ -> "sent";
            case NoticeEvent.Postponed _ -> "postponed";
            case NoticeEvent.Renewed _ -> "renewed";
            case NoticeEvent.Reached _ -> "delivered";
            case NoticeEvent.GivenUp _ -> "failed";
            case NoticeEvent.WasDropped _ -> "dropped";
        };
    }
}
