package id.kawal.standalone.supervisor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A part that listens, notes in a diary when it came and went, or dies at once when told to. */
public final class StandIn {

    private StandIn() {}

    /** {@code <name> <port> <diary> [dies]}. */
    public static void main(String[] args) throws IOException {
        Path diary = Path.of(args[2]);
        if (args.length > 3) {
            System.out.println("no room for me here");
            System.exit(7);
        }
        // A port that listens is taken for ready at once, so all of the diary comes before it.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> note(diary, "went " + args[0])));
        note(diary, "came " + args[0]);
        try (ServerSocket socket =
                new ServerSocket(Integer.parseInt(args[1]), 10, InetAddress.getLoopbackAddress())) {
            while (true) {
                socket.accept().close();
            }
        }
    }

    private static void note(Path diary, String line) {
        try {
            Files.writeString(
                    diary, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
