package id.kawal.events;

/** The clocks of design 6. */
public enum ClockKind {
    VERIFICATION,
    FIRST_RESPONSE,
    RESOLUTION,
    CITIZEN_REPLY,
    INTERIM_REPLY,
    CITIZEN,
    REFERRAL_RESPONSE
}
