package id.kawal.events;

/** The service that tells a fact. */
public enum Owner {
    INTAKE,
    ROUTING,
    ESCALATION,
    NOTIFICATION
}
