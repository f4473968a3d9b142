package id.kawal.standalone.database;

import java.net.InetSocketAddress;
import java.nio.file.Path;

/** The embedded database as a process: {@code DatabaseProcess <file> <host> <port>}. */
public final class DatabaseProcess {

    private static final int EXIT_UNWRITABLE = 1;

    private DatabaseProcess() {}

    public static void main(String[] args) {
        Path file = Path.of(args[0]);
        var address = new InetSocketAddress(args[1], Integer.parseInt(args[2]));
        EmbeddedDatabase database = EmbeddedDatabase.start(file, address, e -> giveUp(file, e));
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
    }

    /** Without replies: clients see the connection break and try again on the next start. */
    private static void giveUp(Path file, RuntimeException cause) {
        System.err.println("The database can not write " + file + " (" + cause.getMessage() + ").");
        Runtime.getRuntime().halt(EXIT_UNWRITABLE);
    }
}
