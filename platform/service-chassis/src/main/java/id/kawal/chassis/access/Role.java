package id.kawal.chassis.access;

/** The roles of design 9. A citizen needs none. */
public enum Role {
    OFFICER,
    COORDINATOR,
    OMBUDSMAN,
    OPERATOR,
    SUBSCRIBER
}
