package id.kawal.systemtests.stack;

import java.net.URI;

/** Where the parts of a stack answer; all ports follow one base. */
public record Addresses(int base) {

    static final String HOST = "127.0.0.1";

    /** Ports counted from the base; not every one in between is used. */
    static final int BLOCK = 16;

    private static final int SMTP = 12;
    private static final int KAFKA = 13;
    private static final int MONGODB = 15;

    public URI intake() {
        return url(0);
    }

    public URI routing() {
        return url(1);
    }

    public URI escalation() {
        return url(2);
    }

    public URI notification() {
        return url(3);
    }

    public URI identity() {
        return url(10);
    }

    public URI mailPage() {
        return url(11);
    }

    public String kafka() {
        return HOST + ":" + (base + KAFKA);
    }

    public String mongodb() {
        return "mongodb://" + HOST + ":" + (base + MONGODB);
    }

    /** Address of a service by its name. */
    public URI of(Part part) {
        return url(port(part) - base);
    }

    int port(Part part) {
        return base
                + switch (part) {
                    case INTAKE -> 0;
                    case ROUTING -> 1;
                    case ESCALATION -> 2;
                    case NOTIFICATION -> 3;
                    case IDENTITY -> 10;
                    case MAIL -> SMTP;
                    case BROKER -> KAFKA;
                    case DATABASE -> MONGODB;
                };
    }

    private URI url(int offset) {
        return URI.create("http://" + HOST + ":" + (base + offset));
    }
}
