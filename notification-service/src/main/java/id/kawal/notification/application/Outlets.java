package id.kawal.notification.application;

import static java.util.stream.Collectors.toUnmodifiableMap;

import id.kawal.notification.application.Outlet.Outcome;
import id.kawal.notification.domain.notice.Channel;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The channels that are configured here. */
public class Outlets {

    private final Map<Channel, Outlet> byChannel;

    public Outlets(Collection<Outlet> outlets) {
        this.byChannel = outlets.stream().collect(toUnmodifiableMap(Outlet::channel, o -> o));
    }

    public List<Channel> open() {
        return byChannel.keySet().stream().sorted().toList();
    }

    /** Hands a message over; a channel that was closed since is one that may open again. */
    public Outcome send(Channel channel, Message message) {
        var outlet = byChannel.get(channel);
        return outlet == null
                ? new Outcome.TryLater("CHANNEL_NOT_CONFIGURED")
                : outlet.send(message);
    }
}
