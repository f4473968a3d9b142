package id.kawal.standalone;

import id.kawal.standalone.database.MongoAddress;
import id.kawal.standalone.supervisor.CannotRun;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the person at the keyboard may set, all by environment variables.
 *
 * @param data KAWAL_DATA, where everything is kept
 * @param bind KAWAL_BIND, the address to listen on
 * @param host KAWAL_HOST, the name browsers use to come here; the address bound, unless that is
 *     "all"
 * @param ports KAWAL_PORT_BASE
 * @param mongodb MONGODB_URI, a database that is there already
 * @param time KAWAL_SPEED, KAWAL_START and KAWAL_EPOCH
 * @param jvmOptions KAWAL_JVM_OPTS, added to those of the four services
 */
record Settings(
        Path data,
        String bind,
        String host,
        Ports ports,
        Optional<String> mongodb,
        FastTime.Asked time,
        String jvmOptions) {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String ALL = "0.0.0.0";
    private static final int HIGHEST_BASE = 65_535 - 15;

    static Settings of(Map<String, String> environment) throws CannotRun {
        String bind = environment.getOrDefault("KAWAL_BIND", LOOPBACK);
        return new Settings(
                Path.of(environment.getOrDefault("KAWAL_DATA", "data")).toAbsolutePath(),
                bind,
                environment.getOrDefault("KAWAL_HOST", bind.equals(ALL) ? LOOPBACK : bind),
                ports(environment.get("KAWAL_PORT_BASE")),
                mongodb(environment.get("MONGODB_URI")),
                FastTime.Asked.of(environment),
                environment.getOrDefault("KAWAL_JVM_OPTS", ""));
    }

    /** What was given is not repeated: there may be a password in it. */
    private static Optional<String> mongodb(@org.jspecify.annotations.Nullable String uri)
            throws CannotRun {
        if (uri == null || uri.isBlank()) {
            return Optional.empty();
        }
        if (!MongoAddress.isOne(uri)) {
            throw new CannotRun(
                    "MONGODB_URI must be an address like mongodb://localhost:27017, and is none.");
        }
        return Optional.of(uri);
    }

    private static Ports ports(@org.jspecify.annotations.Nullable String base) throws CannotRun {
        if (base == null || base.isBlank()) {
            return Ports.USUAL;
        }
        if (!base.matches("\\d{1,5}") || Integer.parseInt(base) > HIGHEST_BASE) {
            throw new CannotRun(
                    "KAWAL_PORT_BASE must be a port number up to "
                            + HIGHEST_BASE
                            + ", not "
                            + base
                            + ".");
        }
        return Ports.from(Integer.parseInt(base));
    }

    /** Where the parts find each other. */
    String here() {
        return bind.equals(ALL) ? LOOPBACK : bind;
    }

    String url(int port) {
        return "http://" + host + ":" + port;
    }
}
