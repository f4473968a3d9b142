package id.kawal.notification.application;

import id.kawal.notification.domain.notice.Channel;

/** One way out of the house. */
public interface Outlet {

    Channel channel();

    /** Hands a message over. Blocks for a bounded time; tells failures as values, never throws. */
    Outcome send(Message message);

    /** What came of it. Codes are ours, never the provider's own words. */
    sealed interface Outcome {

        /** The channel took it. */
        record Taken() implements Outcome {}

        /** It may work later. */
        record TryLater(String errorCode) implements Outcome {}

        /** It will not work, however often it is tried. */
        record Impossible(String errorCode) implements Outcome {}
    }
}
