package id.kawal.notification.domain.notice;

/** How a notice leaves the house. */
public enum Channel {
    EMAIL(Address.MAILBOX),
    WHATSAPP(Address.TELEPHONE),
    SMS(Address.TELEPHONE);

    private final Address address;

    Channel(Address address) {
        this.address = address;
    }

    /** What a recipient must have given to be reached through it. */
    public Address address() {
        return address;
    }

    /** Kinds of address; of the channels that share one, a recipient gets one notice only. */
    public enum Address {
        MAILBOX,
        TELEPHONE
    }
}
