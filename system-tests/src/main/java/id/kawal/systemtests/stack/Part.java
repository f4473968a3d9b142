package id.kawal.systemtests.stack;

import java.util.List;
import java.util.Locale;

/** The processes of a stack, by the names the supervisor gives them. */
public enum Part {
    INTAKE,
    ROUTING,
    ESCALATION,
    NOTIFICATION,
    IDENTITY,
    MAIL,
    BROKER,
    DATABASE;

    /** The four services. */
    public static final List<Part> SERVICES = List.of(INTAKE, ROUTING, ESCALATION, NOTIFICATION);

    String pidFile() {
        return name().toLowerCase(Locale.ROOT) + ".pid";
    }

    boolean isService() {
        return SERVICES.contains(this);
    }
}
