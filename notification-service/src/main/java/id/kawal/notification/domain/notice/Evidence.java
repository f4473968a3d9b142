package id.kawal.notification.domain.notice;

/** How we know that a notice reached its recipient, weakest first; wire names. */
public enum Evidence {
    /** Taken by the channel, and nothing came back in 48 hours. */
    ACCEPTED,
    DELIVERED,
    READ
}
