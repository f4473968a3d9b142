package id.kawal.events;

/** What a status of SP4N-LAPOR! means here. */
public enum UpstreamState {
    OPEN,
    /** Waits for the reporter: Menunggu Kelengkapan Informasi. */
    AWAITING_CITIZEN,
    ANSWERED,
    CLOSED,
    ARCHIVED
}
